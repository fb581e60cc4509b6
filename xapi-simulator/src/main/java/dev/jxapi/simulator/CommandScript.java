package dev.jxapi.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.internal.device.Commands;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Json;
import dev.jxapi.simulator.internal.device.Reply;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command is to do in a test instead of what the simulated device would do. Parameters are checked before, where
 * the schema has the command; a command that it does not have can be scripted too.
 */
public final class CommandScript {

    private final Device device;
    private final String path;
    private Duration delay = Duration.ZERO;

    CommandScript(Device device, String path) {
        this.device = device;
        this.path = path;
    }

    /** Answers later, by real time. To be called before the method that says what to answer. */
    public CommandScript delay(Duration wait) {
        delay = wait;
        return this;
    }

    /** Succeeds without results. */
    public void reply() {
        reply(null);
    }

    /**
     * Succeeds.
     *
     * @param result the results, a map or JSON, {@code status} is added; null for none
     */
    public void reply(@Nullable Object result) {
        answer(request -> result);
    }

    /** Fails. */
    public void fail(int code, String message) {
        fail(code, message, null);
    }

    /**
     * Fails.
     *
     * @param code {@link CommandException#COMMAND_ERROR}, or another code of that class
     * @param data what the error tells beside, a map or JSON; null for nothing
     */
    public void fail(int code, String message, @Nullable Object data) {
        JsonNode json = data == null ? null : Json.node(data);
        answer(request -> {
            throw new CommandException(code, message, json);
        });
    }

    /**
     * Answers whatever the function says: results as for {@link #reply(Object)}, or a {@link CommandException}. The
     * function runs on a thread of its own and may block.
     */
    public void answer(Function<CommandRequest, ? extends @Nullable Object> answer) {
        Duration wait = delay;
        device.commands().script(path, (call, reply, commands) -> {
            CommandRequest request = new CommandRequest(call.path(), call.parameters(), call.body(), call.user());
            Runnable run = () -> device.workers().execute(() -> give(answer, request, reply, commands));
            try {
                if (wait.isZero()) {
                    run.run();
                } else {
                    device.timer().schedule(run, wait.toNanos(), TimeUnit.NANOSECONDS);
                }
            } catch (RejectedExecutionException e) {
                reply.error(new CommandException(CommandException.INTERNAL_ERROR, "The device is closing"));
            }
        });
    }

    private static void give(
            Function<CommandRequest, ? extends @Nullable Object> answer,
            CommandRequest request,
            Reply reply,
            Commands commands) {
        try {
            commands.succeed(reply, answer.apply(request));
        } catch (CommandException e) {
            reply.error(e);
        } catch (RuntimeException e) {
            reply.error(new CommandException(CommandException.INTERNAL_ERROR, "The script of the test failed: " + e));
        }
    }

    /** Never answers. */
    public void ignore() {
        device.commands().script(path, (call, reply, commands) -> {});
    }

    /** Back to what the simulated device does by itself. */
    public void reset() {
        device.commands().script(path, null);
    }
}
