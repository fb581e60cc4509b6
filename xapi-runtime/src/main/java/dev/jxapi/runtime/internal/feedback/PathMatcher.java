package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.path.Step;
import dev.jxapi.runtime.path.XapiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nodes that a path stands for in a delta, walking the delta and the states before and after it side by side.
 * Only what the path leads to is looked at.
 */
public final class PathMatcher {

    /** Hears of each node found. */
    public interface Matches {

        /**
         * A node that the path stands for.
         *
         * @param path the node
         * @param ids the item numbers that the path left open
         * @param delta what the delta says of it, null where it is gone
         * @param before its state before, null where there was none
         * @param after its state after, null where there is none
         */
        void found(
                XapiPath path,
                List<Integer> ids,
                @Nullable JsonNode delta,
                @Nullable JsonNode before,
                @Nullable JsonNode after);
    }

    private final XapiPath pattern;
    private final List<Step> steps;
    private final Matches matches;
    private final boolean fixed;
    private final List<Step> trail = new ArrayList<>();
    private final List<Integer> ids = new ArrayList<>();

    private PathMatcher(XapiPath pattern, Matches matches) {
        this.pattern = pattern;
        this.steps = pattern.steps();
        this.matches = matches;
        this.fixed = !pattern.hasWildcard();
    }

    /** Tells of each node that the pattern stands for in a delta. Trees start below the root. */
    public static void match(
            XapiPath pattern, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after, Matches matches) {
        new PathMatcher(pattern, matches).walk(0, delta, before, after);
    }

    private void walk(int at, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (delta.isNull()) {
            remove(at, before);
        } else if (at == steps.size()) {
            matches.found(path(), ids, delta, before, after);
        } else if (steps.get(at) instanceof Step.Name name) {
            walkName(at, name, delta, before, after);
        } else if (steps.get(at) instanceof Step.Item item) {
            walkItem(at, item, delta, before, after);
        } else if (steps.get(at) instanceof Step.EveryItem) {
            walkElements(at + 1, delta, before, after);
        } else {
            walkAnyDepth(at, delta, before, after);
        }
    }

    private void walkName(int at, Step.Name name, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (delta.isArray()) {
            walkElements(at, delta, before, after);
            return;
        }
        JsonNode child = Trees.child(delta, name.name());
        if (child != null) {
            descend(name, at + 1, child, Trees.child(before, name.name()), Trees.child(after, name.name()));
        }
    }

    private void descend(Step step, int at, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after) {
        trail.add(step);
        walk(at, delta, before, after);
        removeLast(trail);
    }

    private void walkItem(int at, Step.Item item, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after) {
        JsonNode element = Trees.element(delta, item.id());
        if (element != null) {
            trail.add(item);
            walkElement(at + 1, item.id(), element, before, after);
            removeLast(trail);
        }
    }

    private void walkElements(int at, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (delta.isObject()) {
            walkOpenElement(at, Trees.idOf(delta, 0), delta, before, after);
            return;
        }
        for (int index = 0; index < delta.size(); index++) {
            JsonNode element = delta.get(index);
            walkOpenElement(at, Trees.idOf(element, index), element, before, after);
        }
    }

    private void walkOpenElement(
            int at, int id, JsonNode element, @Nullable JsonNode before, @Nullable JsonNode after) {
        trail.add(new Step.Item(id));
        ids.add(id);
        walkElement(at, id, element, before, after);
        removeLast(ids);
        removeLast(trail);
    }

    private void walkElement(int at, int id, JsonNode element, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Trees.isGhost(element)) {
            remove(at, Trees.element(before, id));
        }
        if (!Trees.isGhost(element) || element.size() > 2) {
            walk(at, element, Trees.element(before, id), Trees.element(after, id));
        }
    }

    private static void removeLast(List<?> list) {
        list.remove(list.size() - 1);
    }

    private void walkAnyDepth(int at, JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (at == steps.size() - 1) {
            walk(at + 1, delta, before, after);
        } else if (delta.isArray()) {
            walkElements(at, delta, before, after);
        } else if (delta.isObject()) {
            walk(at + 1, delta, before, after);
            for (Map.Entry<String, JsonNode> field : delta.properties()) {
                String name = field.getKey();
                if (!Trees.isAttribute(name)) {
                    JsonNode child = field.getValue();
                    descend(new Step.Name(name), at, child, Trees.child(before, name), Trees.child(after, name));
                }
            }
        }
    }

    /** Tells that all nodes that the rest of the pattern stands for are gone. */
    private void remove(int at, @Nullable JsonNode before) {
        if (at == steps.size()) {
            matches.found(path(), ids, null, before, null);
        } else if (before != null) {
            PathMatcher gone = new PathMatcher(pattern, this::foundGone);
            gone.trail.addAll(trail);
            gone.ids.addAll(ids);
            gone.walk(at, before, before, null);
        } else if (restIsNamed(at)) {
            int length = trail.size();
            trail.addAll(steps.subList(at, steps.size()));
            matches.found(path(), ids, null, null, null);
            trail.subList(length, trail.size()).clear();
        }
    }

    private void foundGone(
            XapiPath path,
            List<Integer> openIds,
            @Nullable JsonNode was,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        matches.found(path, openIds, null, before, null);
    }

    private boolean restIsNamed(int at) {
        return steps.subList(at, steps.size()).stream()
                .allMatch(step -> step instanceof Step.Name || step instanceof Step.Item);
    }

    private XapiPath path() {
        return fixed && ids.isEmpty() ? pattern : XapiPath.of(pattern.root(), trail);
    }
}
