package dev.jxapi.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jxapi.runtime.value.XapiEnum;
import dev.jxapi.runtime.value.ZoneName;
import dev.jxapi.schema.ValueSpace;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;

/** A value of a value space: as it stands on the wire, and as Java code passes it. */
final class Sample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Sample() {}

    /** A value of the space; the last word, the largest number, a text of a length that fits. */
    static JsonNode of(ValueSpace space) {
        if (space instanceof ValueSpace.IntegerSpace integers) {
            return JSON.numberNode(integers.max() == null ? 7 : integers.max());
        }
        if (space instanceof ValueSpace.StringSpace strings) {
            return JSON.textNode(text(strings));
        }
        if (space instanceof ValueSpace.LiteralSpace literals) {
            return JSON.textNode(
                    literals.values().isEmpty()
                            ? "Word"
                            : literals.values().get(literals.values().size() - 1));
        }
        ValueSpace.ArraySpace array = (ValueSpace.ArraySpace) space;
        return JSON.arrayNode().add(of(array.element()));
    }

    private static String text(ValueSpace.StringSpace space) {
        int atLeast = space.minLength() == null ? 0 : space.minLength();
        int atMost = space.maxLength() == null ? 20 : space.maxLength();
        String text = "ünïcode \"text\" ".repeat(1 + atLeast / 10);
        return atMost < 40 ? "x".repeat(Math.max(atLeast, Math.min(atMost, 5))) : text;
    }

    /** The value in Java, for a parameter or leaf of this type. */
    static Object toJava(JsonNode wire, Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(toJava(wire.isArray() ? wire.get(0) : wire, list.getActualTypeArguments()[0]));
        }
        if (type instanceof WildcardType any) {
            return toJava(wire, any.getUpperBounds()[0]);
        }
        Class<?> target = (Class<?>) type;
        if (target == int.class || target == Integer.class) {
            return wire.asInt();
        }
        if (target == boolean.class || target == Boolean.class) {
            return wire.asText().equals("True");
        }
        if (target == String.class) {
            return wire.asText();
        }
        if (target == ZoneName.class) {
            return ZoneName.of(wire.asText());
        }
        return Arrays.stream(target.getEnumConstants())
                .filter(constant -> ((XapiEnum) constant).wireValue().equals(wire.asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(target.getSimpleName() + " lacks " + wire));
    }
}
