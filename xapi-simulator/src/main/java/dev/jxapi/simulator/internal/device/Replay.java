package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the device of a recording did. Requests are found by method and parameters, each exchange is used once; what
 * was not recorded is answered by the simulated device itself.
 */
public final class Replay {

    private final List<Recording.Exchange> left;

    public Replay(Recording recording) {
        left = new ArrayList<>(recording.exchanges());
    }

    /** Whether the recording knows what to say to a request; if so, it is said. */
    boolean answer(Session session, String method, JsonNode params, JsonNode id, Device device) {
        Recording.Exchange exchange = take(method, params);
        if (exchange == null) {
            return false;
        }
        for (Recording.Sent sent : exchange.sent()) {
            byte[] message = Json.bytes(json -> json.writeTree(withId(sent.frame(), exchange.id(), id)));
            device.clock().schedule(sent.after(), () -> session.outbox().feedback(message));
        }
        return true;
    }

    private Recording.@Nullable Exchange take(String method, JsonNode params) {
        for (Recording.Exchange exchange : left) {
            if (exchange.method().equals(method) && exchange.params().equals(params)) {
                left.remove(exchange);
                return exchange;
            }
        }
        return null;
    }

    private static JsonNode withId(JsonNode frame, JsonNode recorded, JsonNode actual) {
        if (frame instanceof ObjectNode object && recorded.equals(object.get("id")) && !actual.isMissingNode()) {
            return object.deepCopy().set("id", actual);
        }
        return frame;
    }
}
