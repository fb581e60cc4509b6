package dev.jxapi.simulator.internal.model;

import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.DeviceSchema;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.PathSegment;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.Variant;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Items;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the state of a device fresh from the factory out of its schema. */
final class FactoryState {

    private final Mutable root = new Mutable();
    private final FactoryStatus statuses;

    private FactoryState(DeviceSchema schema) {
        statuses = new FactoryStatus(schema);
        for (DeviceNode node : schema.nodes(NodeKind.CONFIGURATION)) {
            for (Variant variant : node.variants()) {
                each(
                        node,
                        variant,
                        node.path().segments(),
                        0,
                        root.branch("Configuration"),
                        new int[node.path().lists()],
                        0);
            }
        }
        for (DeviceNode node : schema.nodes(NodeKind.STATUS)) {
            for (Variant variant : node.variants()) {
                each(
                        node,
                        variant,
                        node.path().segments(),
                        0,
                        root.branch("Status"),
                        new int[node.path().lists()],
                        0);
            }
        }
    }

    static Branch of(DeviceSchema schema) {
        return (Branch) new FactoryState(schema).root.freeze();
    }

    private void each(
            DeviceNode node,
            Variant variant,
            List<PathSegment> segments,
            int at,
            Mutable place,
            int[] indexes,
            int lists) {
        PathSegment segment = segments.get(at);
        boolean last = at == segments.size() - 1;
        if (!segment.list()) {
            if (last) {
                place.leaves.put(segment.name(), leaf(node, variant, indexes));
            } else {
                each(node, variant, segments, at + 1, place.branch(segment.name()), indexes, lists);
            }
            return;
        }
        for (int number : numbers(node, variant.indexes().get(lists), lists)) {
            indexes[lists] = number;
            if (last) {
                place.list(segment.name()).leaves.put(Integer.toString(number), leaf(node, variant, indexes));
            } else {
                each(node, variant, segments, at + 1, place.list(segment.name()).item(number), indexes, lists + 1);
            }
        }
    }

    private Iterable<Integer> numbers(DeviceNode node, IndexRange range, int list) {
        return range.any()
                ? statuses.numbers(node, list)
                : IntStream.rangeClosed(range.min(), range.max()).boxed().toList();
    }

    private Leaf leaf(DeviceNode node, Variant variant, int[] indexes) {
        if (variant.content() instanceof ConfigurationContent content) {
            return new Leaf(factoryValue(content, indexes), content.secret());
        }
        StatusContent content = (StatusContent) variant.content();
        return new Leaf(statuses.value(node, content.space(), indexes));
    }

    private static Object factoryValue(ConfigurationContent content, int[] indexes) {
        ValueSpace space = content.space();
        String text = indexes.length == 0 ? content.defaultValue() : content.defaultFor(indexes[indexes.length - 1]);
        return text == null ? Values.any(space) : Values.coerce(space, text);
    }

    /** A tree while it is being made. */
    private static final class Mutable {
        private final Map<String, Leaf> leaves = new TreeMap<>();
        private final Map<String, Mutable> branches = new TreeMap<>();
        private final Map<String, Mutable> lists = new TreeMap<>();
        private final Map<Integer, Mutable> items = new TreeMap<>();

        Mutable branch(String name) {
            return branches.computeIfAbsent(name, n -> new Mutable());
        }

        Mutable list(String name) {
            return lists.computeIfAbsent(name, n -> new Mutable());
        }

        Mutable item(int number) {
            return items.computeIfAbsent(number, n -> new Mutable());
        }

        StateNode freeze() {
            SortedMap<String, StateNode> children = new TreeMap<>(leaves);
            branches.forEach((name, branch) -> children.put(name, branch.freeze()));
            lists.forEach((name, list) -> children.put(name, list.freezeItems()));
            children.values().removeIf(FactoryState::isEmpty);
            return new Branch(children);
        }

        private Items freezeItems() {
            SortedMap<Integer, StateNode> elements = new TreeMap<>();
            leaves.forEach((number, leaf) -> elements.put(Integer.valueOf(number), leaf));
            items.forEach((number, item) -> elements.put(number, item.freeze()));
            elements.values().removeIf(FactoryState::isEmpty);
            return new Items(elements);
        }
    }

    private static boolean isEmpty(@Nullable StateNode node) {
        return (node instanceof Branch branch && branch.children().isEmpty())
                || (node instanceof Items items && items.items().isEmpty());
    }
}
