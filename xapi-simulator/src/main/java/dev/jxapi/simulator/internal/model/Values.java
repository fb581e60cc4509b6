package dev.jxapi.simulator.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values against value spaces, as strict and as lenient as a device: numbers may come as text, booleans as such. */
public final class Values {

    private Values() {}

    /** The value as the device keeps it ({@link Integer}, {@link String}, or a list of them), null if it is illegal. */
    public static @Nullable Object accept(ValueSpace space, JsonNode value) {
        if (space instanceof ArraySpace array) {
            return acceptAll(array, value);
        }
        if (!value.isValueNode() || value.isNull() || value.isMissingNode()) {
            return null;
        }
        String text = value.isBoolean() ? (value.booleanValue() ? "True" : "False") : value.asText();
        if (space instanceof IntegerSpace range) {
            return value.isBoolean() || value.isFloatingPointNumber() ? null : acceptInteger(range, text);
        }
        if (space instanceof LiteralSpace literals) {
            return literals.values().isEmpty() || literals.values().contains(text) ? text : null;
        }
        return space instanceof StringSpace string ? acceptString(string, text) : null;
    }

    private static @Nullable Object acceptAll(ArraySpace array, JsonNode value) {
        if (!value.isArray()) {
            Object single = accept(array.element(), value);
            return single == null ? null : List.of(single);
        }
        Integer most = array.maxCount();
        if (most != null && value.size() > most) {
            return null;
        }
        List<Object> all = new ArrayList<>();
        for (JsonNode element : value) {
            Object accepted = accept(array.element(), element);
            if (accepted == null) {
                return null;
            }
            all.add(accepted);
        }
        return all;
    }

    private static @Nullable Integer acceptInteger(IntegerSpace range, String text) {
        try {
            int number = Integer.parseInt(text);
            Integer min = range.min();
            Integer max = range.max();
            return (min != null && number < min) || (max != null && number > max) ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String acceptString(StringSpace space, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Integer min = space.minLength();
        Integer max = space.maxLength();
        return (min != null && bytes < min) || (max != null && bytes > max) ? null : text;
    }

    /** A value that a test or a behaviour gives, in the type that the space has; taken as it is where it does not fit. */
    public static Object coerce(@Nullable ValueSpace space, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (space instanceof IntegerSpace || (space == null && value instanceof Number)) {
            try {
                return Integer.valueOf(value.toString());
            } catch (NumberFormatException e) {
                return value.toString();
            }
        }
        return value.toString();
    }

    /** Some value of a space. */
    public static Object any(ValueSpace space) {
        if (space instanceof IntegerSpace range) {
            Integer min = range.min();
            return min == null ? 0 : min;
        }
        if (space instanceof LiteralSpace literals) {
            return literals.values().isEmpty() ? "" : literals.values().get(0);
        }
        if (space instanceof StringSpace string) {
            Integer min = string.minLength();
            return "x".repeat(min == null ? 0 : min);
        }
        return "";
    }
}
