package dev.jxapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;

/**
 * What a command answered. Commands with a known result have a type of their own; all else is in {@link #raw()}.
 */
public class CommandResult extends View {

    /** Any command's result. */
    public static final ViewType<CommandResult> TYPE = ViewType.of("command result", CommandResult::new);

    private CommandResult(JsonNode json) {
        this("command result", json);
    }

    /**
     * Makes a result.
     *
     * @param command the command, for messages: {@code xCommand Dial}
     * @param json the object that the device sent
     */
    protected CommandResult(String command, JsonNode json) {
        super(command, json);
    }
}
