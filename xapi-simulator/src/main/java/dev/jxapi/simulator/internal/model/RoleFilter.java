package dev.jxapi.simulator.internal.model;

import dev.jxapi.schema.DeviceBranch;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Ghost;
import dev.jxapi.simulator.internal.state.StateNode.Items;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes out of a tree what the roles of a user may not see. */
final class RoleFilter {

    private final Set<String> roles;

    RoleFilter(Set<String> roles) {
        this.roles = roles;
    }

    @Nullable
    StateNode filter(StateNode node, @Nullable DeviceBranch place) {
        if (place == null) {
            return node;
        }
        if (place.node()
                .filter(known -> !DeviceModel.readable(known.first().access(), roles))
                .isPresent()) {
            return null;
        }
        if (node instanceof Branch branch) {
            SortedMap<String, StateNode> visible = new TreeMap<>();
            for (Map.Entry<String, StateNode> child : branch.children().entrySet()) {
                StateNode left =
                        filter(child.getValue(), place.child(child.getKey()).orElse(null));
                if (left != null) {
                    visible.put(child.getKey(), left);
                }
            }
            return visible.isEmpty() && !branch.children().isEmpty() ? null : new Branch(visible);
        }
        if (node instanceof Items items) {
            SortedMap<Integer, StateNode> visible = new TreeMap<>();
            for (Map.Entry<Integer, StateNode> item : items.items().entrySet()) {
                StateNode left = filter(item.getValue(), place);
                if (left != null) {
                    visible.put(item.getKey(), left);
                }
            }
            return visible.isEmpty() ? null : new Items(visible);
        }
        if (node instanceof Ghost ghost) {
            return filter(ghost.removed(), place) == null ? null : ghost;
        }
        return node;
    }
}
