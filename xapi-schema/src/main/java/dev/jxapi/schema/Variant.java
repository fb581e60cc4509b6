package dev.jxapi.schema;

import java.util.List;

/**
 * One set of facts about a node, and where it holds. The variants of a node never overlap in a release and product,
 * except for those that differ in {@code indexes}.
 *
 * @param availability the releases and products
 * @param indexes the item numbers of each list segment of the node's path, from the root
 * @param access who may use it
 * @param content its parameters, values or fields
 */
public record Variant(Availability availability, List<IndexRange> indexes, Access access, Content content) {
    public Variant {
        indexes = List.copyOf(indexes);
    }
}
