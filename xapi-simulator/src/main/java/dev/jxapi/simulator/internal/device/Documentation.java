package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.DeviceBranch;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.simulator.internal.model.DeviceModel;
import dev.jxapi.simulator.internal.model.XDoc;
import dev.jxapi.simulator.internal.state.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code xDoc}: what the device says of its own schema. */
final class Documentation {

    private final Device device;

    Documentation(Device device) {
        this.device = device;
    }

    void describe(Session session, JsonNode params, Reply reply) {
        List<Step> steps = Paths.steps(params.path("Path"));
        NodeKind kind = steps.get(0) instanceof Step.Name root ? rootOf(root.name()) : null;
        if (kind == null) {
            throw Errors.noMatch();
        }
        DeviceBranch branch = device.model().schema().root(kind);
        for (Step step : steps.subList(1, steps.size())) {
            if (step instanceof Step.Name name) {
                branch = branch.child(name.name()).orElseThrow(Errors::noMatch);
            }
        }
        JsonNode description = XDoc.describe(kind, branch);
        reply.result(json -> session.dialect().writeResult(description, json));
    }

    private static @Nullable NodeKind rootOf(String name) {
        return DeviceModel.kind(name.equalsIgnoreCase("StatusSchema") ? "Status" : name);
    }
}
