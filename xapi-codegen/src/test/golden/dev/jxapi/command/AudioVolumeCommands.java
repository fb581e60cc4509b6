package dev.jxapi.command;

import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.CommandNode;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.runtime.XapiSession;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * The commands below {@code xCommand Audio Volume}.
 *
 * <p>Each command has a method that waits for the result and a twin, ending in {@code Async}, that gives a future
 * of it.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class AudioVolumeCommands extends CommandNode {
    AudioVolumeCommands(XapiSession session) {
        super(session);
    }

    /**
     * Silences the loudspeakers.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @return what the device answered
     * @apiNote {@code xCommand Audio Volume Mute}
     */
    public CommandResult mute() {
        return call(new CommandCall("Audio Volume Mute"), CommandResult.TYPE);
    }

    /**
     * Silences the loudspeakers. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @return a future of what the device answers, which fails as {@code mute} throws
     * @apiNote {@code xCommand Audio Volume Mute}
     */
    public CompletableFuture<CommandResult> muteAsync() {
        return callAsync(new CommandCall("Audio Volume Mute"), CommandResult.TYPE);
    }

    /**
     * Sets the volume of the loudspeakers.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param level the level: a whole number from 0 to 100
     * @return what the device answered
     * @apiNote {@code xCommand Audio Volume Set}
     */
    public CommandResult set(int level) {
        return call(new VolumeSetParameters(level), CommandResult.TYPE);
    }

    /**
     * Sets the volume of the loudspeakers.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param level the level: a whole number from 0 to 100
     * @param optional sets optional parameters
     * @return what the device answered
     * @apiNote {@code xCommand Audio Volume Set}
     */
    public CommandResult set(int level, Consumer<? super VolumeSetParameters> optional) {
        return call(CommandCall.configured(new VolumeSetParameters(level), optional),
                CommandResult.TYPE);
    }

    /**
     * Sets the volume of the loudspeakers. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param level the level: a whole number from 0 to 100
     * @return a future of what the device answers, which fails as {@code set} throws
     * @apiNote {@code xCommand Audio Volume Set}
     */
    public CompletableFuture<CommandResult> setAsync(int level) {
        return callAsync(new VolumeSetParameters(level), CommandResult.TYPE);
    }

    /**
     * Sets the volume of the loudspeakers. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param level the level: a whole number from 0 to 100
     * @param optional sets optional parameters
     * @return a future of what the device answers, which fails as {@code set} throws
     * @apiNote {@code xCommand Audio Volume Set}
     */
    public CompletableFuture<CommandResult> setAsync(int level,
            Consumer<? super VolumeSetParameters> optional) {
        return callAsync(CommandCall.configured(new VolumeSetParameters(level), optional),
                CommandResult.TYPE);
    }
}
