package dev.jxapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.value.XapiEnum;
import dev.jxapi.runtime.value.ZoneName;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Java values as devices take them. */
final class WireValues {

    private WireValues() {}

    /**
     * Encodes a value.
     *
     * @param what it is, for messages: {@code xCommand Dial: parameter Number}
     * @throws XapiValueException if it cannot be sent
     */
    static JsonNode encode(String what, @Nullable Object value) {
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Integer number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        if (value instanceof Long number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        if (value instanceof Double number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        if (value instanceof Boolean bool) {
            return TextNode.valueOf(bool ? "True" : "False");
        }
        if (value instanceof XapiEnum constant) {
            return encode(what, constant);
        }
        if (value instanceof JsonNode json) {
            return json;
        }
        if (value instanceof ZoneName zone) {
            return TextNode.valueOf(zone.name());
        }
        if (value instanceof Collection<?> values) {
            return encode(what, values);
        }
        if (value instanceof int[] values) {
            return encode(what, Arrays.stream(values).boxed().toList());
        }
        if (value instanceof boolean[] values) {
            return encode(
                    what,
                    IntStream.range(0, values.length).mapToObj(i -> values[i]).toList());
        }
        if (value instanceof Object[] values) {
            return encode(what, Arrays.asList(values));
        }
        throw new XapiValueException(what
                + (value == null
                        ? " must not be null"
                        : " cannot be a " + value.getClass().getName()));
    }

    private static JsonNode encode(String what, XapiEnum constant) {
        if (constant.wireValue().isEmpty()) {
            throw new XapiValueException(
                    what + " cannot be UNRECOGNIZED; send a word that this version does not know as text");
        }
        return TextNode.valueOf(constant.wireValue());
    }

    private static JsonNode encode(String what, Collection<?> values) {
        if (values.isEmpty()) {
            throw new XapiValueException(what + " must hold at least one value");
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        for (Object value : values) {
            array.add(encode(what, value));
        }
        return array;
    }
}
