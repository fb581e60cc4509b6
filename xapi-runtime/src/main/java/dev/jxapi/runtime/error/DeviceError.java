package dev.jxapi.runtime.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An error as a device sends it.
 *
 * @param code its code
 * @param message its message
 * @param data more about it, null where the device sent nothing
 */
public record DeviceError(
        int code, String message, @Nullable JsonNode data) implements Serializable {

    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;
    public static final int PERMISSION_DENIED = -31999;
    public static final int SUBSCRIBER_COUNT_EXCEEDED = -31998;
    public static final int NOT_READY = -31997;
    public static final int COMMAND_ERROR = 1;
    public static final int CAUSE_ILLEGAL_VALUE = 27;

    /** The number under {@code Cause} in the data, or null. */
    public @Nullable Integer cause() {
        JsonNode cause = data == null ? null : data.get("Cause");
        return cause == null || !cause.canConvertToInt() ? null : cause.asInt();
    }
}
