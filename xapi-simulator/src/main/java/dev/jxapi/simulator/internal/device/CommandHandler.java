package dev.jxapi.simulator.internal.device;

import org.jspecify.annotations.Nullable;

/** What a command does. Called with the device locked, so it must not block. */
@FunctionalInterface
public interface CommandHandler {

    /**
     * Executes the command.
     *
     * @return what it answers beside {@code status}, as a map, JSON or null for nothing
     */
    @Nullable
    Object execute(CommandCall call);
}
