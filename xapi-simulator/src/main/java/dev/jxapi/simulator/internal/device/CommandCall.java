package dev.jxapi.simulator.internal.device;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command with its parameters, checked.
 *
 * @param path {@code Audio Volume Set}, in xAPI's spelling
 * @param parameters the parameters by name in xAPI's spelling; an {@link Integer}, a {@link String} or a list of them
 * @param body the multi-line body, null if there was none
 * @param user who executes it
 */
public record CommandCall(
        String path,
        Map<String, Object> parameters,
        @Nullable String body,
        String user) {

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** A parameter as text, null if it was left out. */
    public @Nullable String text(String name) {
        Object value = parameters.get(name);
        if (value instanceof List<?> list) {
            value = list.isEmpty() ? null : list.get(0);
        }
        return value == null ? null : value.toString();
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    public int number(String name, int otherwise) {
        String text = text(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public boolean flag(String name) {
        return "True".equalsIgnoreCase(text(name));
    }

    /** All values of a repeated parameter. */
    public List<?> all(String name) {
        Object value = parameters.get(name);
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }
}
