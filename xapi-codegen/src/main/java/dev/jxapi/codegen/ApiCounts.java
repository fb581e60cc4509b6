package dev.jxapi.codegen;

import dev.jxapi.codegen.model.ApiModel;
import dev.jxapi.codegen.model.EventNodeModel;
import dev.jxapi.codegen.model.TreeNodeModel;
import dev.jxapi.codegen.model.TreeNodeModel.Tree;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many nodes a schema has and how many members the API has for them, by kind: a method pair for a command, a handle
 * for a configuration, status or event.
 *
 * @param nodes the nodes of the schema
 * @param members the members of the API that stand for a node
 * @param types the number of generated types
 */
public record ApiCounts(Map<NodeKind, Integer> nodes, Map<NodeKind, Integer> members, int types) {

    public ApiCounts {
        nodes = Collections.unmodifiableMap(new EnumMap<>(nodes));
        members = Collections.unmodifiableMap(new EnumMap<>(members));
    }

    static ApiCounts of(Schema schema, ApiModel api, int types) {
        Map<NodeKind, Integer> nodes = new EnumMap<>(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) {
            nodes.put(kind, schema.nodes(kind).size());
        }
        Map<NodeKind, Integer> members = new EnumMap<>(NodeKind.class);
        members.put(
                NodeKind.COMMAND,
                api.commandNodes().stream()
                        .mapToInt(node -> node.commands().size())
                        .sum());
        members.put(NodeKind.CONFIGURATION, values(api, Tree.CONFIGURATION));
        members.put(NodeKind.STATUS, values(api, Tree.STATUS));
        members.put(
                NodeKind.EVENT,
                api.eventNodes().stream().mapToInt(ApiCounts::events).sum());
        return new ApiCounts(nodes, members, types);
    }

    private static int values(ApiModel api, Tree tree) {
        return api.treeNodes().stream()
                .filter(node -> node.tree() == tree)
                .mapToInt(ApiCounts::values)
                .sum();
    }

    private static int values(TreeNodeModel node) {
        int own = node.ownValue() == null ? 0 : 1;
        return own
                + (int) node.members().stream()
                        .filter(TreeNodeModel.Member.Leaf.class::isInstance)
                        .count();
    }

    private static int events(EventNodeModel node) {
        int own = node.body() == null ? 0 : 1;
        return own
                + (int) node.members().stream()
                        .filter(EventNodeModel.Member.Event.class::isInstance)
                        .count();
    }

    /** Refuses an API in which a node has no member. */
    void refuseLoss() {
        if (!nodes.equals(members)) {
            throw new CodegenException("Not every node of the schema is in the API:\n" + this);
        }
    }

    /** A table. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("               nodes  members\n");
        int in = 0;
        int out = 0;
        for (NodeKind kind : NodeKind.values()) {
            in += nodes.getOrDefault(kind, 0);
            out += members.getOrDefault(kind, 0);
            table.append(row(kind.root(), nodes.getOrDefault(kind, 0), members.getOrDefault(kind, 0)));
        }
        return table.append(row("all", in, out))
                .append("in ")
                .append(types)
                .append(" types")
                .toString();
    }

    private static String row(String name, int in, int out) {
        return String.format(Locale.ROOT, "%-13s %6d  %7d%n", name, in, out).replace("\r", "");
    }
}
