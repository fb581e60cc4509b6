package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.internal.model.DeviceModel;
import dev.jxapi.simulator.internal.model.Place;
import dev.jxapi.simulator.internal.model.Values;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Items;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.StateTree;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Several changes that happen at once, and are told in one message to each subscriber. */
public final class Change {

    private final DeviceModel model;
    private Branch root;

    Change(DeviceModel model, Branch root) {
        this.model = model;
        this.root = root;
    }

    Branch root() {
        return root;
    }

    /** Sets a status; {@code path} in terminal syntax, below {@code Status}. */
    public Change status(String path, Object value) {
        return set(StatePath.parse(path).under("Status"), value);
    }

    /** Sets a status that not all products have; where the schema does not know it, nothing happens. */
    public Change statusIfKnown(String path, Object value) {
        StatePath rooted = StatePath.parse(path).under("Status");
        return model.place(rooted).flatMap(Place::variant).isPresent() ? set(rooted, value) : this;
    }

    public Change configuration(String path, Object value) {
        return set(StatePath.parse(path).under("Configuration"), value);
    }

    /** Removes a status with all below it. */
    public Change removeStatus(String path) {
        return remove(StatePath.parse(path).under("Status"));
    }

    public @Nullable Object statusValue(String path) {
        return value(StatePath.parse(path).under("Status"));
    }

    public @Nullable Object configurationValue(String path) {
        return value(StatePath.parse(path).under("Configuration"));
    }

    /** The item numbers of a list of statuses. */
    public SortedSet<Integer> statusItems(String path) {
        StateNode node = StateTree.get(root, StatePath.parse(path).under("Status"));
        return node instanceof Items items ? new TreeSet<>(items.items().keySet()) : new TreeSet<>();
    }

    void reset(Branch state) {
        root = state;
    }

    Change set(StatePath path, Object value) {
        Place place = model.place(path).orElse(null);
        if (place == null) {
            return put(path, new Leaf(Values.coerce(null, value)));
        }
        return put(place.path(), new Leaf(Values.coerce(place.space(), value), place.secret()));
    }

    Change put(StatePath path, StateNode node) {
        root = StateTree.put(root, path, node);
        return this;
    }

    Change remove(StatePath path) {
        root = StateTree.remove(root, path);
        return this;
    }

    @Nullable
    Object value(StatePath path) {
        return StateTree.get(root, path) instanceof Leaf leaf ? leaf.value() : null;
    }
}
