package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.CodegenException;
import dev.jxapi.codegen.model.EventNodeModel;
import dev.jxapi.codegen.model.EventNodeModel.Member;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.codegen.model.ViewModel;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.codegen.naming.MemberNames;
import dev.jxapi.codegen.naming.ReservedNames;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of the events and the views of their bodies. */
final class EventPass {

    private final ApiContext context;
    private final PathTree root;
    private final FieldViews bodies;
    private final List<EventNodeModel> nodes = new ArrayList<>();

    EventPass(ApiContext context, PathTree root) {
        this.context = context;
        this.root = root;
        this.bodies = new FieldViews(context, NodeKind.EVENT, "Event");
    }

    void assignNames() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        root.visit(tree -> {
            refuseList(tree);
            if (tree.isRoot() || !tree.isLeaf()) {
                names.put(nodeKey(tree), List.of(ApiContext.typeName(tree.names()) + "Events"));
            }
            MergedNode node = tree.node();
            if (node != null && node.content() instanceof EventContent event) {
                bodies.add(node, event.fields(), EventDocs.body(context.docs(), node));
            }
        });
        context.types().assign(names);
        bodies.assignNames();
    }

    void build() {
        root.visit(tree -> {
            if (tree.isRoot() || !tree.isLeaf()) {
                nodes.add(node(tree));
            }
        });
    }

    List<EventNodeModel> nodes() {
        return nodes;
    }

    List<ViewModel> views() {
        return bodies.models();
    }

    JavaType rootNode() {
        return context.type(NodeKind.EVENT, nodeKey(root));
    }

    private static void refuseList(PathTree tree) {
        if (!tree.isRoot() && tree.segment().list()) {
            throw new CodegenException(tree
                    + " is a list; events are not addressed by item number, so there is no way to subscribe to it");
        }
    }

    private static String nodeKey(PathTree tree) {
        return "type node " + tree;
    }

    private EventNodeModel node(PathTree tree) {
        MemberNames names = context.members(ReservedNames.HANDLE);
        List<Member> members = new ArrayList<>();
        for (PathTree child : tree.children()) {
            String method = names.name(
                    child.toString(), JavaNames.member(child.segment().name()));
            members.add(member(child, method));
        }
        return new EventNodeModel(
                tree.isRoot(),
                context.type(NodeKind.EVENT, nodeKey(tree)),
                members,
                body(tree.node()),
                EventDocs.node(tree));
    }

    private Member member(PathTree child, String method) {
        String segment = child.segment().name();
        MergedNode node = child.node();
        if (child.isLeaf() && node != null) {
            return new Member.Event(method, segment, bodyOf(node), EventDocs.event(context.docs(), node));
        }
        return new Member.Branch(
                method, segment, context.type(NodeKind.EVENT, nodeKey(child)), EventDocs.branch(context.docs(), child));
    }

    private @Nullable TypeRef body(@Nullable MergedNode node) {
        return node == null ? null : bodyOf(node);
    }

    private TypeRef bodyOf(MergedNode node) {
        return node.content() instanceof EventContent
                ? new TypeRef.Declared(bodies.type(node))
                : context.values().of(Uses.value(node));
    }
}
