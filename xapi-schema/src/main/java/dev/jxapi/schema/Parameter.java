package dev.jxapi.schema;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a command.
 *
 * @param name its name in xAPI's spelling; may hold a dot ({@code Option.1})
 * @param required whether the command is refused without it
 * @param space its values
 * @param defaultValue what the device takes when it is left out, null where the schema does not say
 */
public record Parameter(
        String name,
        boolean required,
        ValueSpace space,
        @Nullable String defaultValue) {}
