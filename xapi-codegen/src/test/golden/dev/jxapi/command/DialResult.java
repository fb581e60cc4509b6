package dev.jxapi.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.runtime.value.ViewType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What {@code xCommand Dial} answers.
 *
 * <p>The schema does not describe results: these fields are those seen from devices. What a device sends beyond
 * them is in {@link #raw()}.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class DialResult extends CommandResult {
    /**
     * How it is made from JSON.
     */
    public static final ViewType<DialResult> TYPE = ViewType.of("xCommand Dial", DialResult::new);

    private DialResult(JsonNode json) {
        super("xCommand Dial", json);
    }

    /**
     * The call ID: a whole number.
     *
     * @return the value, null where the device did not send it
     */
    public @Nullable Integer callId() {
        return value("CallId", ValueType.INTEGER);
    }

    /**
     * The conference ID: a whole number.
     *
     * @return the value, null where the device did not send it
     */
    public @Nullable Integer conferenceId() {
        return value("ConferenceId", ValueType.INTEGER);
    }
}
