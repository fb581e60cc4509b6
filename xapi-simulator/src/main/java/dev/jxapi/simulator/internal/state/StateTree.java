package dev.jxapi.simulator.internal.state;

import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Ghost;
import dev.jxapi.simulator.internal.state.StateNode.Items;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reading, changing and comparing trees. */
public final class StateTree {

    private StateTree() {}

    /** The node at a path, null if there is none. */
    public static @Nullable StateNode get(StateNode root, StatePath path) {
        StateNode node = root;
        for (Step step : path.steps()) {
            if (node instanceof Branch branch && step instanceof Step.Name name) {
                node = branch.child(name.name());
            } else if (node instanceof Items items && step instanceof Step.Index index) {
                node = items.items().get(index.number());
            } else {
                return null;
            }
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** The tree with a node put at a path; whatever is missing on the way is made. */
    public static Branch put(Branch root, StatePath path, StateNode node) {
        return (Branch) put(root, path.steps(), 0, node);
    }

    private static StateNode put(@Nullable StateNode at, List<Step> steps, int depth, StateNode node) {
        if (depth == steps.size()) {
            return node;
        }
        Step step = steps.get(depth);
        if (step instanceof Step.Name name) {
            Branch branch = at instanceof Branch b ? b : Branch.EMPTY;
            return branch.with(name.name(), put(branch.child(name.name()), steps, depth + 1, node));
        }
        if (step instanceof Step.Index index) {
            Items items = at instanceof Items i ? i : Items.EMPTY;
            return items.with(index.number(), put(items.items().get(index.number()), steps, depth + 1, node));
        }
        throw new IllegalArgumentException("A path with " + step + " names no single node");
    }

    /** The tree without the node at a path, the same if there is none. What becomes empty goes too. */
    public static Branch remove(Branch root, StatePath path) {
        if (get(root, path) == null) {
            return root;
        }
        StateNode left = remove(root, path.steps(), 0);
        return left instanceof Branch branch ? branch : Branch.EMPTY;
    }

    private static @Nullable StateNode remove(StateNode at, List<Step> steps, int depth) {
        if (depth == steps.size()) {
            return null;
        }
        Step step = steps.get(depth);
        if (at instanceof Branch branch && step instanceof Step.Name name) {
            StateNode child = branch.child(name.name());
            if (child == null) {
                return branch;
            }
            Branch left = branch.with(name.name(), remove(child, steps, depth + 1));
            return left.children().isEmpty() && depth > 0 ? null : left;
        }
        if (at instanceof Items items && step instanceof Step.Index index) {
            StateNode element = items.items().get(index.number());
            if (element == null) {
                return items;
            }
            Items left = items.with(index.number(), remove(element, steps, depth + 1));
            return left.items().isEmpty() ? null : left;
        }
        return at;
    }

    /**
     * What differs in {@code after}: changed and new leaves, and a ghost for each element that is gone. Null if nothing.
     * Subtrees that nobody touched are the same objects, which spares comparing them.
     */
    @SuppressWarnings("ReferenceEquality")
    public static @Nullable StateNode difference(@Nullable StateNode before, StateNode after) {
        if (before == after) {
            return null;
        }
        if (after instanceof Leaf leaf) {
            return leaf.equals(before) ? null : leaf;
        }
        if (after instanceof Branch branch) {
            return difference(before instanceof Branch b ? b : Branch.EMPTY, branch);
        }
        if (after instanceof Items items) {
            return difference(before instanceof Items i ? i : Items.EMPTY, items);
        }
        return after;
    }

    private static @Nullable StateNode difference(Branch before, Branch after) {
        SortedMap<String, StateNode> changes = new TreeMap<>();
        for (Map.Entry<String, StateNode> child : after.children().entrySet()) {
            StateNode change = difference(before.children().get(child.getKey()), child.getValue());
            if (change != null) {
                changes.put(child.getKey(), change);
            }
        }
        for (Map.Entry<String, StateNode> gone : before.children().entrySet()) {
            StateNode ghosts = after.children().containsKey(gone.getKey()) ? null : ghosts(gone.getValue());
            if (ghosts != null) {
                changes.put(gone.getKey(), ghosts);
            }
        }
        return changes.isEmpty() ? null : new Branch(changes);
    }

    private static @Nullable StateNode difference(Items before, Items after) {
        SortedMap<Integer, StateNode> changes = new TreeMap<>();
        for (Map.Entry<Integer, StateNode> element : after.items().entrySet()) {
            StateNode change = difference(before.items().get(element.getKey()), element.getValue());
            if (change != null) {
                changes.put(element.getKey(), change);
            }
        }
        for (Map.Entry<Integer, StateNode> gone : before.items().entrySet()) {
            if (!after.items().containsKey(gone.getKey())) {
                changes.put(gone.getKey(), new Ghost(gone.getValue()));
            }
        }
        return changes.isEmpty() ? null : new Items(changes);
    }

    private static @Nullable StateNode ghosts(StateNode gone) {
        if (gone instanceof Items items) {
            return difference(items, Items.EMPTY);
        }
        return gone instanceof Branch branch ? difference(branch, Branch.EMPTY) : null;
    }
}
