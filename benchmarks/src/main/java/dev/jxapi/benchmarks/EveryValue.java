package dev.jxapi.benchmarks;

import dev.jxapi.runtime.value.View;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a view and the views below it for all that they have. */
final class EveryValue {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 0)
                    .toList();
        }
    };

    private EveryValue() {}

    /** How many values there are. */
    static int countIn(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        int count = 0;
        if (value instanceof View) {
            for (Method accessor : ACCESSORS.get(value.getClass())) {
                count += countIn(call(accessor, value));
            }
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                count += countIn(element);
            }
        } else {
            count = 1;
        }
        return count;
    }

    private static @Nullable Object call(Method accessor, Object view) {
        try {
            return accessor.invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " failed", e);
        }
    }
}
