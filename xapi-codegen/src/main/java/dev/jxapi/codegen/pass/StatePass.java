package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.OwnValue;
import dev.jxapi.codegen.model.TreeNodeModel;
import dev.jxapi.codegen.model.TreeNodeModel.Member;
import dev.jxapi.codegen.model.TreeNodeModel.Tree;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.codegen.model.ViewModel;
import dev.jxapi.codegen.model.ViewModel.Presence;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.codegen.naming.MemberNames;
import dev.jxapi.codegen.naming.ReservedNames;
import dev.jxapi.schema.NodeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the nodes and views of the two trees that have values: statuses and configurations. */
final class StatePass {

    private final ApiContext context;
    private final PathTree root;
    private final Tree tree;
    private final List<TreeNodeModel> nodes = new ArrayList<>();
    private final List<ViewModel> views = new ArrayList<>();

    StatePass(ApiContext context, PathTree root) {
        this.context = context;
        this.root = root;
        this.tree = root.kind() == NodeKind.STATUS ? Tree.STATUS : Tree.CONFIGURATION;
    }

    void assignNames() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        root.visit(node -> {
            if (isBranch(node)) {
                String name =
                        ApiContext.typeName(node.distinctNames()) + node.kind().root();
                names.put(viewKey(node), List.of(name));
                names.put(nodeKey(node), List.of(name + "Node"));
            }
        });
        context.types().assign(names);
    }

    void build() {
        root.visit(node -> {
            if (isBranch(node)) {
                nodes.add(node(node));
                views.add(view(node));
            }
        });
    }

    List<TreeNodeModel> nodes() {
        return nodes;
    }

    List<ViewModel> views() {
        return views;
    }

    JavaType rootNode() {
        return context.type(root.kind(), nodeKey(root));
    }

    private static boolean isBranch(PathTree node) {
        return node.isRoot() || !node.isLeaf();
    }

    private static String nodeKey(PathTree node) {
        return "type node " + node;
    }

    private static String viewKey(PathTree node) {
        return "type view " + node;
    }

    private TreeNodeModel node(PathTree node) {
        OwnValue ownValue = ownValue(node);
        MemberNames names = context.members(with(ReservedNames.HANDLE, ownValue));
        List<Member> members = new ArrayList<>();
        for (PathTree child : node.children()) {
            String method = names.name(child.toString(), JavaNames.member(child.distinctName()));
            members.add(isBranch(child) ? branch(child, method) : leaf(child, method));
        }
        return new TreeNodeModel(
                tree,
                node.isRoot(),
                context.type(node.kind(), nodeKey(node)),
                context.type(node.kind(), viewKey(node)),
                members,
                ownValue,
                StateDocs.node(node));
    }

    private Member branch(PathTree child, String method) {
        return new Member.Branch(
                method,
                child.segment().name(),
                child.segment().list(),
                context.type(child.kind(), nodeKey(child)),
                context.type(child.kind(), viewKey(child)),
                StateDocs.branch(context.docs(), child));
    }

    private Member leaf(PathTree child, String method) {
        MergedNode leaf = leafOf(child);
        TypeRef type = context.values().of(Uses.value(leaf));
        return new Member.Leaf(
                method,
                child.segment().name(),
                child.segment().list(),
                type,
                context.docs().handle(leaf, type));
    }

    private ViewModel view(PathTree node) {
        boolean item = !node.isRoot() && node.segment().list();
        OwnValue ownValue = ownValue(node);
        MemberNames names = context.members(with(item ? ReservedNames.ITEM_VIEW : ReservedNames.VIEW, ownValue));
        List<ViewModel.Field> fields = new ArrayList<>();
        for (PathTree child : node.children()) {
            String method = names.name("view " + child, JavaNames.member(child.distinctName()));
            fields.add(field(child, method));
        }
        return new ViewModel(
                context.type(node.kind(), viewKey(node)),
                item ? ViewModel.Base.ITEM : ViewModel.Base.VIEW,
                Docs.terminal(node.toString()),
                fields,
                ownValue,
                StateDocs.view(node));
    }

    private ViewModel.Field field(PathTree child, String method) {
        boolean list = child.segment().list();
        Presence presence = list ? Presence.LIST : child.hasListTwin() ? Presence.SINGLE : Presence.OPTIONAL;
        if (isBranch(child)) {
            return new ViewModel.Field(
                    method,
                    child.segment().name(),
                    new TypeRef.Declared(context.type(child.kind(), viewKey(child))),
                    presence,
                    StateDocs.field(context.docs(), child));
        }
        MergedNode leaf = leafOf(child);
        TypeRef type = context.values().of(Uses.value(leaf));
        return new ViewModel.Field(
                method, child.segment().name(), type, presence, context.docs().field(leaf, type, list));
    }

    private static MergedNode leafOf(PathTree tree) {
        MergedNode node = tree.node();
        if (node == null) {
            throw new IllegalStateException(tree + " has neither a value nor nodes below it");
        }
        return node;
    }

    private @Nullable OwnValue ownValue(PathTree tree) {
        MergedNode node = tree.node();
        if (node == null) {
            return null;
        }
        TypeRef type = context.values().of(Uses.value(node));
        return new OwnValue(
                type, context.docs().handle(node, type), context.docs().field(node, type, false));
    }

    private static Set<String> with(Set<String> reserved, @Nullable OwnValue ownValue) {
        Set<String> all = new HashSet<>(reserved);
        if (ownValue != null) {
            all.add("value");
        }
        return all;
    }
}
