package dev.jxapi.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Thrown by a scripted answer to let a request fail as the device would report it. */
public class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The command ran and failed; the message is that of the command. */
    public static final int COMMAND_ERROR = 1;

    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;
    public static final int PARSE_ERROR = -32700;
    public static final int PERMISSION_DENIED = -31999;
    public static final int SUBSCRIBER_COUNT_EXCEEDED = -31998;
    public static final int NOT_READY = -31997;

    private final int code;
    private final transient @Nullable JsonNode data;

    /**
     * An error.
     *
     * @param code the error's code, {@link #COMMAND_ERROR} for a command that ran and failed
     * @param message the error's message
     * @param data the error's data, null for none
     */
    public CommandException(int code, String message, @Nullable JsonNode data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    public CommandException(int code, String message) {
        this(code, message, null);
    }

    public int code() {
        return code;
    }

    public @Nullable JsonNode data() {
        return data;
    }

    /** Never null, as each constructor asks for one. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
