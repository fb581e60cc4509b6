package dev.jxapi.whole;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A member of the generated API: the methods to call one after the other, from the root of its kind. Methods that take an
 * {@code int} name an element of a list.
 *
 * @param steps the methods
 */
record Member(List<Method> steps) {

    Member then(Method step) {
        List<Method> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Member(List.copyOf(longer));
    }

    Method last() {
        return steps.get(steps.size() - 1);
    }

    /** What the last method returns, where item numbers are taken from those given. */
    Object resolve(Object root, Iterator<Integer> indexes) {
        Object place = root;
        for (Method step : steps) {
            place = step.getParameterCount() == 0 ? invoke(place, step) : invoke(place, step, indexes.next());
        }
        return place;
    }

    /** The object that has the last method. */
    Object owner(Object root) {
        Object place = root;
        for (Method step : steps.subList(0, steps.size() - 1)) {
            place = invoke(place, step);
        }
        return place;
    }

    /** The Java type of a leaf's values: {@code Integer} of a {@code StatusValue<Integer>}. */
    Class<?> valueType() {
        Type type = last().getGenericReturnType();
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    static Object invoke(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " is not public", e);
        }
    }
}
