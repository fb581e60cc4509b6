package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Variant;
import dev.jxapi.simulator.internal.model.DeviceModel;
import dev.jxapi.simulator.internal.model.Place;
import dev.jxapi.simulator.internal.model.Values;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.StateTree;

/** {@code xSet}. */
final class Writes {

    private final Device device;

    Writes(Device device) {
        this.device = device;
    }

    void set(Session session, JsonNode params, Reply reply) {
        StatePath path = new StatePath(Paths.steps(params.path("Path")));
        JsonNode value = params.path("Value");
        if (value.isMissingNode()) {
            throw Errors.badUsage();
        }
        device.permissions().checkNotDenied(path);
        Place place = device.model().place(path).orElse(null);
        Object accepted = place == null ? acceptUnknown(path, value) : accept(session.user(), place, value);
        reply.result(json -> json.writeBoolean(true));
        device.change(change -> change.set(path, accepted));
    }

    private static Object accept(User user, Place place, JsonNode value) {
        Variant variant = place.variant().orElseThrow(Errors::noMatch);
        if (place.kind() != NodeKind.CONFIGURATION || !(variant.content() instanceof ConfigurationContent content)) {
            throw Errors.noMatch();
        }
        if (!DeviceModel.usable(variant.access(), user.roles())) {
            throw Errors.permissionDenied();
        }
        Object accepted = Values.accept(content.space(), value);
        if (accepted == null) {
            throw Errors.illegalValue();
        }
        return accepted;
    }

    /** A configuration that only a test has told this device of. */
    private Object acceptUnknown(StatePath path, JsonNode value) {
        if (!(StateTree.get(device.root(), path) instanceof Leaf) || DeviceModel.kind(path) != NodeKind.CONFIGURATION) {
            throw Errors.noMatch();
        }
        if (!value.isValueNode() || value.isNull()) {
            throw Errors.illegalValue();
        }
        return value.isInt() ? value.intValue() : value.asText();
    }
}
