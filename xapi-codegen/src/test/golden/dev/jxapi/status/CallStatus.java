package dev.jxapi.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.ItemView;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.runtime.value.ViewType;
import dev.jxapi.type.CallState;
import dev.jxapi.type.Direction;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The values of one element of {@code xStatus Call[n]}.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class CallStatus extends ItemView {
    /**
     * How it is made from JSON.
     */
    public static final ViewType<CallStatus> TYPE = ViewType.of("xStatus Call[n]", CallStatus::new);

    private CallStatus(JsonNode json) {
        super("xStatus Call[n]", json);
    }

    /**
     * The address to call back: text.
     *
     * @return the value, null where the device did not send it
     * @apiNote {@code xStatus Call[n] CallbackNumber}
     */
    public @Nullable String callbackNumber() {
        return value("CallbackNumber", ValueType.STRING);
    }

    /**
     * Whether the call came in or went out: {@code Incoming} or {@code Outgoing}.
     *
     * @return the value, null where the device did not send it
     * @apiNote {@code xStatus Call[n] Direction}
     */
    public @Nullable Direction direction() {
        return value("Direction", Direction.TYPE);
    }

    /**
     * What state the call is in: {@code Connected}, {@code Idle}, {@code OnHold} or {@code Preserved}.
     *
     * @return the value, null where the device did not send it
     * @apiNote {@code xStatus Call[n] Status}
     */
    public @Nullable CallState status() {
        return value("Status", CallState.TYPE);
    }
}
