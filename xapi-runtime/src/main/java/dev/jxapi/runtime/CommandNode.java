package dev.jxapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.value.ViewType;
import java.util.concurrent.CompletableFuture;

/** A node of the tree of commands. Generated classes add a method for each command and each node below. */
public abstract class CommandNode {

    /** The session that commands go through. */
    protected final XapiSession session;

    protected CommandNode(XapiSession session) {
        this.session = session;
    }

    /** Executes a command and waits for its result. */
    protected final <R extends CommandResult> R call(CommandCall call, ViewType<R> result) {
        return Blocking.await(callAsync(call, result));
    }

    /** Executes a command. */
    protected final <R extends CommandResult> CompletableFuture<R> callAsync(CommandCall call, ViewType<R> result) {
        CompletableFuture<JsonNode> answer = session.execute(call);
        return Blocking.map(answer, json -> result.decode(json));
    }
}
