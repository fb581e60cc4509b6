package dev.jxapi.runtime.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.jxapi.runtime.error.XapiValueException;

/**
 * How the values of a node are read from and written to JSON. Reading is tolerant: a number may come as text, as devices
 * send it on {@code /ws?legacy}.
 *
 * @param <T> the Java type of the values
 */
public abstract class ValueType<T> {

    /** Whole numbers. */
    public static final ValueType<Integer> INTEGER = new ValueType<>("a whole number") {
        @Override
        public Integer decode(JsonNode json) {
            if (json.isIntegralNumber() && json.canConvertToInt()) {
                return json.intValue();
            }
            try {
                return Integer.valueOf(json.asText().strip());
            } catch (NumberFormatException e) {
                throw mismatch(json);
            }
        }

        @Override
        public JsonNode encode(Integer value) {
            return IntNode.valueOf(value);
        }
    };

    /**
     * Whole numbers whose values are words on the wire: a literal set such as {@code 5}, {@code 10}, {@code 15}. They are
     * sent as text.
     */
    public static final ValueType<Integer> INTEGER_LITERAL = new ValueType<>("a whole number") {
        @Override
        public Integer decode(JsonNode json) {
            return INTEGER.decode(json);
        }

        @Override
        public JsonNode encode(Integer value) {
            return TextNode.valueOf(value.toString());
        }
    };

    /** {@code True} and {@code False}, which devices send as text. */
    public static final ValueType<Boolean> BOOLEAN = new ValueType<>("True or False") {
        @Override
        public Boolean decode(JsonNode json) {
            String text = json.asText();
            if (text.equalsIgnoreCase("true")) {
                return true;
            }
            if (text.equalsIgnoreCase("false")) {
                return false;
            }
            throw mismatch(json);
        }

        @Override
        public JsonNode encode(Boolean value) {
            return TextNode.valueOf(value ? "True" : "False");
        }
    };

    /** Text; empty where nothing is set. */
    public static final ValueType<String> STRING = new ValueType<>("text") {
        @Override
        public String decode(JsonNode json) {
            if (!json.isValueNode() || json.isNull()) {
                throw mismatch(json);
            }
            return json.asText();
        }

        @Override
        public JsonNode encode(String value) {
            return TextNode.valueOf(value);
        }
    };

    /** Names of time zones. */
    public static final ValueType<ZoneName> ZONE = new ValueType<>("the name of a time zone") {
        @Override
        public ZoneName decode(JsonNode json) {
            return new ZoneName(STRING.decode(json));
        }

        @Override
        public JsonNode encode(ZoneName value) {
            return TextNode.valueOf(value.name());
        }
    };

    private final String description;

    /**
     * Makes a type.
     *
     * @param description what a value is, for messages: {@code a whole number}
     */
    protected ValueType(String description) {
        this.description = description;
    }

    /**
     * Reads a value.
     *
     * @throws XapiValueException if the JSON is no value of this type
     */
    public abstract T decode(JsonNode json);

    /**
     * Writes a value.
     *
     * @throws XapiValueException if the value cannot be sent, such as an {@code UNRECOGNIZED} constant
     */
    public abstract JsonNode encode(T value);

    /** The error for JSON that is no value of this type. */
    protected final XapiValueException mismatch(JsonNode json) {
        return XapiValueException.mismatch(json, description);
    }

    /** What a value is, in words. */
    @Override
    public final String toString() {
        return description;
    }
}
