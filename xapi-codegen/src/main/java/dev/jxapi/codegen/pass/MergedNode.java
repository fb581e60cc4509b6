package dev.jxapi.codegen.pass;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.Node;

/**
 * A node as a client of all releases and products sees it.
 *
 * @param node the node with its variants
 * @param content its merged content
 * @param access who may use it
 * @param availability where it exists
 */
record MergedNode(Node node, Content content, Access access, Availability availability) {

    static MergedNode of(Node node) {
        return new MergedNode(node, node.mergedContent(), node.mergedAccess(), node.availability());
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
