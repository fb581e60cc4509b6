package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.simulator.internal.model.Place;
import dev.jxapi.simulator.internal.state.Query;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.StateTree;
import dev.jxapi.simulator.internal.state.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code xGet} and {@code xQuery}. */
final class Reads {

    private final Device device;

    Reads(Device device) {
        this.device = device;
    }

    void get(Session session, JsonNode params, Reply reply) {
        List<Step> steps = Paths.steps(params.path("Path"));
        StatePath path = new StatePath(steps);
        device.permissions().checkReadable(path, session.user());
        StateNode node = StateTree.get(device.snapshotFor(session.user()), path);
        if (node == null || !(steps.get(0) instanceof Step.Name)) {
            emptyList(path, reply);
            return;
        }
        Integer elementId = elementId(steps);
        reply.result(json -> {
            if (elementId == null || !device.evidence().elementHasId()) {
                session.dialect().write(node, json);
            } else {
                session.dialect().writeElement(elementId, node, json);
            }
        });
    }

    private static @Nullable Integer elementId(List<Step> steps) {
        return steps.get(steps.size() - 1) instanceof Step.Index index ? index.number() : null;
    }

    private void emptyList(StatePath path, Reply reply) {
        Place place = device.model().place(path).orElse(null);
        boolean list = place != null
                && place.branch().list()
                && !(path.steps().get(path.steps().size() - 1) instanceof Step.Index)
                && (place.kind() == NodeKind.STATUS || place.kind() == NodeKind.CONFIGURATION);
        if (!list || device.evidence().emptyListIsError()) {
            throw Errors.noMatch();
        }
        reply.result(json -> {
            json.writeStartArray();
            json.writeEndArray();
        });
    }

    void query(Session session, JsonNode params, Reply reply) {
        List<Step> steps = Paths.steps(params.path("Query"));
        if (steps.get(0) instanceof Step.AnyDepth || steps.get(0) instanceof Step.Any) {
            throw Errors.noMatch();
        }
        device.permissions().checkReadable(new StatePath(steps), session.user());
        StateNode found = new Query(steps).select(device.snapshotFor(session.user()));
        if (found == null && !device.model().matches(steps)) {
            throw Errors.noMatch();
        }
        reply.result(json -> session.dialect().write(found == null ? Branch.EMPTY : found, json));
    }
}
