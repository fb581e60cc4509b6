package dev.jxapi.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A node as one product has it in one release.
 *
 * @param kind its kind
 * @param path its path in xAPI's spelling
 * @param variants the facts about it, never empty; more than one where they differ by item number
 */
public record DeviceNode(NodeKind kind, SchemaPath path, List<Variant> variants) {

    public DeviceNode {
        variants = List.copyOf(variants);
    }

    /** The facts about the lowest item numbers; the only facts where the node is in no list. */
    public Variant first() {
        return variants.get(0);
    }

    /** The content of {@link #first()}. */
    public Content content() {
        return first().content();
    }

    /**
     * The facts about one element.
     *
     * @param indexes an item number for each list segment of the path, from the root
     * @return empty where the device has no such element
     */
    public Optional<Variant> at(List<Integer> indexes) {
        return variants.stream()
                .filter(variant -> contains(variant.indexes(), indexes))
                .findFirst();
    }

    private static boolean contains(List<IndexRange> ranges, List<Integer> indexes) {
        if (ranges.size() != indexes.size()) {
            return false;
        }
        for (int i = 0; i < ranges.size(); i++) {
            if (!ranges.get(i).contains(indexes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The item numbers of one list on the path, sorted.
     *
     * @param list the position among the path's list segments, from 0
     */
    public List<IndexRange> ranges(int list) {
        return sorted(
                variants.stream().map(variant -> variant.indexes().get(list)).toList());
    }

    static List<IndexRange> sorted(List<IndexRange> ranges) {
        return new ArrayList<>(ranges)
                .stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(IndexRange::min).thenComparingInt(IndexRange::max))
                        .toList();
    }

    @Override
    public String toString() {
        return kind.terminal() + " " + path;
    }
}
