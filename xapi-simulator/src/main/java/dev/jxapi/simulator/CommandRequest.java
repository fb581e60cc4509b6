package dev.jxapi.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command as a scripted answer sees it.
 *
 * @param path {@code Audio Volume Set}
 * @param parameters the parameters by name in xAPI's spelling; numbers, text, or lists of them
 * @param body the multi-line body, null if there was none
 * @param user who executes it
 */
public record CommandRequest(
        String path,
        Map<String, Object> parameters,
        @Nullable String body,
        String user) {

    public CommandRequest {
        parameters = Map.copyOf(parameters);
    }

    /** A parameter as text, null if it was left out. */
    public @Nullable String parameter(String name) {
        Object value = parameters.get(name);
        return value == null ? null : value.toString();
    }
}
