package dev.jxapi.schema;

import java.util.List;
import java.util.SortedSet;

/**
 * The xAPI over many releases of the device software.
 *
 * @param releases the releases it was made from, oldest first
 * @param nodes the nodes, sorted by kind and then by {@link SchemaPath#key()}
 */
public record Schema(SortedSet<Release> releases, List<Node> nodes) {
    public Schema {
        nodes = List.copyOf(nodes);
    }

    /** The nodes of one kind. */
    public List<Node> nodes(NodeKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }
}
