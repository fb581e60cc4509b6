package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.internal.state.Query;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.Step;
import java.util.List;

/** {@code xFeedback/Subscribe} and {@code xFeedback/Unsubscribe}. */
final class Feedback {

    private final Device device;

    Feedback(Device device) {
        this.device = device;
    }

    void subscribe(Session session, JsonNode params, Reply reply) {
        List<Step> steps = Paths.steps(params.path("Query"));
        Query query = new Query(steps);
        device.permissions().checkReadable(new StatePath(steps), session.user());
        if (!device.model().matches(steps) && query.select(device.root()) == null) {
            throw Errors.noMatch();
        }
        if (device.subscriptionCount() >= device.faults().subscriptionLimit) {
            throw Errors.subscriberCountExceeded();
        }
        int id = session.subscribe(query);
        reply.result(json -> {
            json.writeStartObject();
            json.writeNumberField("Id", id);
            json.writeEndObject();
        });
        if (params.path("NotifyCurrentValue").asBoolean()) {
            session.feedback(id, query, device.snapshot());
        }
    }

    void unsubscribe(Session session, JsonNode params, Reply reply) {
        JsonNode id = params.path("Id");
        if (!id.canConvertToInt()) {
            throw Errors.badUsage();
        }
        if (!session.unsubscribe(id.intValue())) {
            throw Errors.unknownSubscription(id.intValue());
        }
        reply.result(json -> json.writeBoolean(true));
    }
}
