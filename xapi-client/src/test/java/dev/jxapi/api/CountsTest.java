package dev.jxapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.CommandNode;
import dev.jxapi.runtime.handle.ConfigurationList;
import dev.jxapi.runtime.handle.ConfigurationValue;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.handle.StatusList;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.data.SchemaData;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** As many members as the schema data has nodes: 503 commands, 744 configurations, 852 statuses, 190 events. */
class CountsTest {

    private static Stream<Method> methods() {
        return ApiClasses.besides(Xapi.class, "dev.jxapi").stream()
                .filter(type -> !type.isEnum())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic());
    }

    private static int nodes(NodeKind kind) {
        return SchemaData.load().nodes(kind).size();
    }

    @Test
    void commands() {
        long commands = methods()
                .filter(method -> CommandNode.class.isAssignableFrom(method.getDeclaringClass()))
                .filter(method -> method.getName().endsWith("Async"))
                .map(method -> method.getDeclaringClass() + "." + method.getName())
                .distinct()
                .count();
        assertThat(commands).isEqualTo(nodes(NodeKind.COMMAND)).isEqualTo(503);
    }

    @Test
    void configurations() {
        assertThat(handles(ConfigurationValue.class, ConfigurationList.class))
                .isEqualTo(nodes(NodeKind.CONFIGURATION))
                .isEqualTo(744);
    }

    @Test
    void statuses() {
        assertThat(handles(StatusValue.class, StatusList.class))
                .isEqualTo(nodes(NodeKind.STATUS))
                .isEqualTo(852);
    }

    @Test
    void events() {
        assertThat(methods()
                        .filter(method -> method.getReturnType() == EventStream.class)
                        .count())
                .isEqualTo(nodes(NodeKind.EVENT))
                .isEqualTo(190);
    }

    /** Every asynchronous command has its blocking twin with the same parameters. */
    @Test
    void commandsComeInPairs() {
        assertThat(methods()
                        .filter(method -> CommandNode.class.isAssignableFrom(method.getDeclaringClass()))
                        .filter(method -> method.getName().endsWith("Async")))
                .allSatisfy(method -> assertThat(method.getDeclaringClass()
                                .getDeclaredMethod(
                                        method.getName()
                                                .substring(0, method.getName().length() - 5),
                                        method.getParameterTypes()))
                        .isNotNull());
    }

    /** Accessors of values, and of lists of plain values. */
    private static long handles(Class<?> value, Class<?> list) {
        return methods()
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() == value
                        || (method.getReturnType() == list && raw(elements(method)) == value))
                .count();
    }

    private static Type elements(Method method) {
        return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType generic ? generic.getRawType() : type;
    }
}
