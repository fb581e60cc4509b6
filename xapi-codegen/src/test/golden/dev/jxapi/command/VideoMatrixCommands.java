package dev.jxapi.command;

import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.CommandNode;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.runtime.XapiSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * The commands below {@code xCommand Video Matrix}.
 *
 * <p>Each command has a method that waits for the result and a twin, ending in {@code Async}, that gives a future
 * of it.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class VideoMatrixCommands extends CommandNode {
    VideoMatrixCommands(XapiSession session) {
        super(session);
    }

    /**
     * Shows a source on an output.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param sourceId the source ID: a whole number from 1 to 4; can be given several times
     * @param output {@code Output}: a whole number from 1 to 3
     * @return what the device answered
     * @apiNote {@code xCommand Video Matrix Assign}
     */
    public CommandResult assign(List<Integer> sourceId, int output) {
        return call(new MatrixAssignParameters(sourceId, output), CommandResult.TYPE);
    }

    /**
     * Shows a source on an output.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param sourceId the source ID: a whole number from 1 to 4; can be given several times
     * @param output {@code Output}: a whole number from 1 to 3
     * @param optional sets optional parameters
     * @return what the device answered
     * @apiNote {@code xCommand Video Matrix Assign}
     */
    public CommandResult assign(List<Integer> sourceId, int output,
            Consumer<? super MatrixAssignParameters> optional) {
        return call(CommandCall.configured(new MatrixAssignParameters(sourceId, output), optional),
                CommandResult.TYPE);
    }

    /**
     * Shows a source on an output. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param sourceId the source ID: a whole number from 1 to 4; can be given several times
     * @param output {@code Output}: a whole number from 1 to 3
     * @return a future of what the device answers, which fails as {@code assign} throws
     * @apiNote {@code xCommand Video Matrix Assign}
     */
    public CompletableFuture<CommandResult> assignAsync(List<Integer> sourceId, int output) {
        return callAsync(new MatrixAssignParameters(sourceId, output), CommandResult.TYPE);
    }

    /**
     * Shows a source on an output. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param sourceId the source ID: a whole number from 1 to 4; can be given several times
     * @param output {@code Output}: a whole number from 1 to 3
     * @param optional sets optional parameters
     * @return a future of what the device answers, which fails as {@code assign} throws
     * @apiNote {@code xCommand Video Matrix Assign}
     */
    public CompletableFuture<CommandResult> assignAsync(List<Integer> sourceId, int output,
            Consumer<? super MatrixAssignParameters> optional) {
        return callAsync(CommandCall.configured(new MatrixAssignParameters(sourceId, output),
                optional), CommandResult.TYPE);
    }
}
