package dev.jxapi.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Json;
import dev.jxapi.simulator.internal.state.StateJson;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.StateTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A status or configuration of the device, a leaf or a subtree. Every change is told to the subscribers. Paths that the
 * device's schema does not have can be set too: that is what a newer device looks like.
 */
public final class DeviceValue {

    private static final StateJson DIALECT = new StateJson(false);

    private final Device device;
    private final StatePath path;

    DeviceValue(Device device, String root, String path) {
        this.device = device;
        this.path =
                path.isBlank() ? StatePath.parse(root) : StatePath.parse(path).under(root);
    }

    /**
     * Sets the leaf. A number where the schema says Integer, text otherwise; {@code true} and {@code false} become
     * {@code True} and {@code False}.
     */
    public void set(Object value) {
        device.setFromTest(path, value);
    }

    /** Sets several leaves below this path at once; subscribers hear of them in one message. */
    public void set(Map<String, ?> values) {
        device.setFromTest(path, values);
    }

    /** Removes the node with all below it; an element of a list becomes a ghost for subscribers. */
    public void remove() {
        device.removeFromTest(path);
    }

    /** The value or subtree as a client reads it; missing ({@link JsonNode#isMissingNode()}) if there is none. */
    public JsonNode get() {
        StateNode node = StateTree.get(device.snapshot(), path);
        if (node == null) {
            return MissingNode.getInstance();
        }
        try {
            return Json.MAPPER.readTree(Json.bytes(json -> DIALECT.write(node, json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists() {
        return StateTree.get(device.snapshot(), path) != null;
    }

    /** The path from the root: {@code Status Call 3 Status}. */
    @Override
    public String toString() {
        return path.toString();
    }
}
