package dev.jxapi.simulator.internal.state;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A node of a device's state, immutable. */
public sealed interface StateNode {

    /**
     * A value.
     *
     * @param value a {@link String} or an {@link Integer}
     * @param secret whether it is shown as {@code ***}
     */
    record Leaf(Object value, boolean secret) implements StateNode {
        public Leaf(Object value) {
            this(value, false);
        }

        /** The value as a client sees it. */
        public Object shown() {
            return secret ? "***" : value;
        }
    }

    /**
     * A node with children.
     *
     * @param children the children by name, in the order of the wire
     */
    record Branch(SortedMap<String, StateNode> children) implements StateNode {
        public static final Branch EMPTY = new Branch(new TreeMap<>());

        public Branch {
            children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
        }

        public static Branch of(Map<String, ? extends StateNode> children) {
            return new Branch(new TreeMap<>(children));
        }

        public static Branch of(String name, StateNode child) {
            return of(Map.of(name, child));
        }

        /** The child of a name, without regard to case. */
        public @Nullable StateNode child(String name) {
            StateNode exact = children.get(name);
            if (exact != null) {
                return exact;
            }
            String actual = nameOf(name);
            return actual == null ? null : children.get(actual);
        }

        /** The name that a child really has. */
        public @Nullable String nameOf(String name) {
            if (children.containsKey(name)) {
                return name;
            }
            for (String candidate : children.keySet()) {
                if (candidate.equalsIgnoreCase(name)) {
                    return candidate;
                }
            }
            return null;
        }

        /** With a child replaced, added, or (null) taken away. */
        public Branch with(String name, @Nullable StateNode child) {
            String actual = nameOf(name);
            SortedMap<String, StateNode> copy = new TreeMap<>(children);
            if (child == null) {
                copy.remove(actual == null ? name : actual);
            } else {
                copy.put(actual == null ? name : actual, child);
            }
            return new Branch(copy);
        }
    }

    /**
     * A list.
     *
     * @param items the elements by item number
     */
    record Items(SortedMap<Integer, StateNode> items) implements StateNode {
        public static final Items EMPTY = new Items(new TreeMap<>());

        public Items {
            items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
        }

        /** With an element replaced, added, or (null) taken away. */
        public Items with(int index, @Nullable StateNode element) {
            SortedMap<Integer, StateNode> copy = new TreeMap<>(items);
            if (element == null) {
                copy.remove(index);
            } else {
                copy.put(index, element);
            }
            return new Items(copy);
        }
    }

    /**
     * In a change: an element that is no more.
     *
     * @param removed what it was
     */
    record Ghost(StateNode removed) implements StateNode {}
}
