package dev.jxapi.runtime.internal.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiProtocolException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a device sends: gives answers to the calls they belong to and notifications to who listens. Whatever comes,
 * it never throws: the reader thread must live.
 */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");
    private static final int LONGEST_SHOWN = 300;

    private final String device;
    private final PendingCalls pending;
    private final BiConsumer<Call, DeviceError> errors;
    private final BiConsumer<String, JsonNode> notifications;

    /**
     * @param device for messages
     * @param pending the calls that wait
     * @param errors ends a call that the device answered with an error
     * @param notifications takes the method and parameters of notifications
     */
    public Answers(
            String device,
            PendingCalls pending,
            BiConsumer<Call, DeviceError> errors,
            BiConsumer<String, JsonNode> notifications) {
        this.device = device;
        this.pending = pending;
        this.errors = errors;
        this.notifications = notifications;
    }

    /** Reads one frame. */
    public void read(String frame) {
        try {
            accept(Frames.read(frame));
        } catch (JsonProcessingException e) {
            LOG.warn("{}: ignored a frame that is no JSON: {}", device, cut(Redaction.frame(frame)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: could not handle a frame: {}", device, cut(Redaction.frame(frame)), e);
        }
    }

    private void accept(JsonNode message) {
        if (message.isArray()) {
            message.forEach(this::accept);
        } else if (message.isObject() && message.hasNonNull("method")) {
            notification(message);
        } else if (message.isObject() && message.has("id")) {
            answer(message);
        } else {
            LOG.warn("{}: ignored a frame that is no message of JSON-RPC: {}", device, shown(message));
        }
    }

    private void notification(JsonNode message) {
        notifications.accept(message.get("method").asText(), message.path("params"));
    }

    private void answer(JsonNode message) {
        Long id = idOf(message.get("id"));
        Call call = id == null ? null : pending.take(id);
        if (call != null) {
            end(call, message);
        } else if (id != null && pending.wasGiven(id)) {
            LOG.debug("{}: ignored a late or second answer: {}", device, shown(message));
        } else {
            LOG.warn("{}: ignored an answer to no request: {}", device, shown(message));
        }
    }

    private static @Nullable Long idOf(JsonNode id) {
        if (id.isIntegralNumber() && id.canConvertToLong()) {
            return id.longValue();
        }
        try {
            return id.isTextual() ? Long.valueOf(id.textValue()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void end(Call call, JsonNode message) {
        JsonNode error = message.path("error");
        if (error.isObject() && error.path("code").isIntegralNumber()) {
            errors.accept(call, deviceError(error));
        } else if (message.has("result") && (error.isMissingNode() || error.isNull())) {
            call.complete(message.get("result"));
        } else {
            LOG.warn("{}: {} was answered with neither a result nor an error: {}", device, call, shown(message));
            call.fail(new XapiProtocolException(
                    call + ": " + device + " answered with neither a result nor an error: " + shown(message), null));
        }
    }

    private static DeviceError deviceError(JsonNode error) {
        JsonNode data = error.path("data");
        return new DeviceError(
                error.get("code").asInt(),
                error.path("message").asText(""),
                data.isMissingNode() || data instanceof NullNode ? null : data);
    }

    private static String shown(JsonNode message) {
        return cut(Redaction.of(message).toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, LONGEST_SHOWN) + "... (" + text.length() + " characters)";
    }
}
