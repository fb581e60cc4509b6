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

/**
 * What a client asks for: a path whose item numbers may be left out, with {@code **} for any number of levels.
 *
 * @param steps the steps from the root
 */
public record Query(List<Step> steps) {

    public Query {
        steps = List.copyOf(steps);
    }

    public static Query parse(String text) {
        return new Query(StatePath.parse(text).steps());
    }

    /** The part of a tree that matches, from the root; null if nothing does. */
    public @Nullable StateNode select(StateNode root) {
        return select(root, 0);
    }

    private @Nullable StateNode select(StateNode node, int at) {
        if (at == steps.size()) {
            return node;
        }
        Step step = steps.get(at);
        if (node instanceof Ghost ghost) {
            return select(ghost.removed(), at) == null ? null : ghost;
        }
        if (step instanceof Step.AnyDepth) {
            return merge(select(node, at + 1), eachChild(node, at));
        }
        if (node instanceof Branch branch) {
            return selectChild(branch, step, at);
        }
        if (node instanceof Items items) {
            return selectItems(items, step, at);
        }
        return null;
    }

    private @Nullable StateNode selectChild(Branch branch, Step step, int at) {
        if (step instanceof Step.Any) {
            return eachChild(branch, at + 1);
        }
        if (!(step instanceof Step.Name name)) {
            return null;
        }
        String actual = branch.nameOf(name.name());
        StateNode child = actual == null ? null : branch.children().get(actual);
        StateNode selected = child == null ? null : select(child, at + 1);
        return selected == null || actual == null ? null : Branch.of(actual, selected);
    }

    private @Nullable StateNode selectItems(Items items, Step step, int at) {
        if (step instanceof Step.Index index) {
            StateNode element = items.items().get(index.number());
            StateNode selected = element == null ? null : select(element, at + 1);
            return selected == null ? null : Items.EMPTY.with(index.number(), selected);
        }
        return eachChild(items, step instanceof Step.Any ? at + 1 : at);
    }

    private @Nullable StateNode eachChild(StateNode node, int at) {
        if (node instanceof Branch branch) {
            SortedMap<String, StateNode> found = new TreeMap<>();
            for (Map.Entry<String, StateNode> child : branch.children().entrySet()) {
                StateNode selected = select(child.getValue(), at);
                if (selected != null) {
                    found.put(child.getKey(), selected);
                }
            }
            return found.isEmpty() ? null : new Branch(found);
        }
        if (node instanceof Items items) {
            SortedMap<Integer, StateNode> found = new TreeMap<>();
            for (Map.Entry<Integer, StateNode> element : items.items().entrySet()) {
                StateNode selected = select(element.getValue(), at);
                if (selected != null) {
                    found.put(element.getKey(), selected);
                }
            }
            return found.isEmpty() ? null : new Items(found);
        }
        return null;
    }

    private static @Nullable StateNode merge(@Nullable StateNode one, @Nullable StateNode other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one instanceof Branch left && other instanceof Branch right) {
            SortedMap<String, StateNode> all = new TreeMap<>(left.children());
            right.children().forEach((name, child) -> all.merge(name, child, Query::mergeBoth));
            return new Branch(all);
        }
        if (one instanceof Items left && other instanceof Items right) {
            SortedMap<Integer, StateNode> all = new TreeMap<>(left.items());
            right.items().forEach((index, child) -> all.merge(index, child, Query::mergeBoth));
            return new Items(all);
        }
        return one instanceof Leaf ? other : one;
    }

    private static StateNode mergeBoth(StateNode one, StateNode other) {
        StateNode merged = merge(one, other);
        return merged == null ? one : merged;
    }

    @Override
    public String toString() {
        return new StatePath(steps).toString();
    }
}
