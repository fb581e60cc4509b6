package dev.jxapi.codegen.pass;

import dev.jxapi.schema.Availability;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.PathSegment;
import dev.jxapi.schema.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The nodes of one kind by their paths. Segments are compared as devices do, without regard to case. */
final class PathTree {

    private static final Comparator<MergedNode> NEWEST_FIRST = Comparator.<MergedNode, Release>comparing(
                    node -> node.availability().releases().last())
            .reversed()
            .thenComparing(node -> node.node().path().key());

    private final NodeKind kind;
    private final @Nullable PathTree parent;
    private final List<PathSegment> path;
    private final SortedMap<String, PathTree> children = new TreeMap<>();
    private @Nullable MergedNode node;

    private PathTree(NodeKind kind, @Nullable PathTree parent, List<PathSegment> path) {
        this.kind = kind;
        this.parent = parent;
        this.path = path;
    }

    /** The tree of nodes of a kind. Where they spell a segment in several ways, the newest node's spelling wins. */
    static PathTree of(NodeKind kind, Collection<MergedNode> nodes) {
        PathTree root = new PathTree(kind, null, List.of());
        nodes.stream().sorted(NEWEST_FIRST).forEach(root::add);
        return root;
    }

    private void add(MergedNode added) {
        PathTree position = this;
        for (PathSegment segment : added.node().path().segments()) {
            position = position.childFor(segment);
        }
        position.node = added;
    }

    private PathTree childFor(PathSegment segment) {
        return children.computeIfAbsent(segment.key(), key -> {
            List<PathSegment> longer = new ArrayList<>(path);
            longer.add(segment);
            return new PathTree(kind, this, List.copyOf(longer));
        });
    }

    NodeKind kind() {
        return kind;
    }

    boolean isRoot() {
        return path.isEmpty();
    }

    List<PathSegment> path() {
        return path;
    }

    PathSegment segment() {
        return path.get(path.size() - 1);
    }

    @Nullable
    MergedNode node() {
        return node;
    }

    Collection<PathTree> children() {
        return children.values();
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** Whether this is no list, and a list of the same name stands beside it. */
    boolean hasListTwin() {
        return parent != null
                && !segment().list()
                && parent.children.containsKey(segment().key() + "[]");
    }

    /**
     * The names of the path, each unlike that of any sibling: where a name stands both for a list and for a single node,
     * the latter's says that it takes no index.
     */
    List<String> distinctNames() {
        if (parent == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>(parent.distinctNames());
        names.add(distinctName());
        return names;
    }

    String distinctName() {
        return hasListTwin() ? segment().name() + "WithoutIndex" : segment().name();
    }

    /** Where this or any node below exists. */
    Availability availability() {
        List<Availability> parts = new ArrayList<>();
        visit(tree -> {
            if (tree.node != null) {
                parts.add(tree.node.availability());
            }
        });
        return Availability.union(parts);
    }

    /** Calls for this node and each below, parents first. */
    void visit(Consumer<PathTree> visitor) {
        visitor.accept(this);
        children.values().forEach(child -> child.visit(visitor));
    }

    /** The names of the path without list marks. */
    List<String> names() {
        return path.stream().map(PathSegment::name).toList();
    }

    /** The path in xAPI's spelling, {@code Call[] Status}. */
    String pathText() {
        return path.stream().map(PathSegment::toString).collect(Collectors.joining(" "));
    }

    /** In terminal syntax, {@code xStatus Call[] Status}. */
    @Override
    public String toString() {
        return isRoot() ? kind.terminal() : kind.terminal() + " " + pathText();
    }
}
