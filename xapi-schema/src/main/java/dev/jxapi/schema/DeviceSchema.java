package dev.jxapi.schema;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Exactly what one product has in one release. Immutable; from {@link Schema#device}. */
public final class DeviceSchema {

    private final Product product;
    private final Release release;
    private final List<DeviceNode> nodes;
    private final Map<NodeKind, DeviceBranch> roots = new EnumMap<>(NodeKind.class);

    DeviceSchema(Product product, Release release, List<DeviceNode> nodes) {
        this.product = product;
        this.release = release;
        this.nodes = List.copyOf(nodes);
        for (NodeKind kind : NodeKind.values()) {
            roots.put(kind, new DeviceBranch(kind.root(), false));
        }
        this.nodes.forEach(node -> root(node.kind()).add(node));
    }

    public Product product() {
        return product;
    }

    public Release release() {
        return release;
    }

    /** The nodes, sorted by kind and then by {@link SchemaPath#key()}. */
    public List<DeviceNode> nodes() {
        return nodes;
    }

    /** The nodes of one kind. */
    public List<DeviceNode> nodes(NodeKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    /** The root of the tree of one kind. */
    public DeviceBranch root(NodeKind kind) {
        return Objects.requireNonNull(roots.get(kind));
    }

    /**
     * Finds the place of a path.
     *
     * @param names the names below the root in any case, without item numbers
     */
    public Optional<DeviceBranch> branch(NodeKind kind, Collection<String> names) {
        Optional<DeviceBranch> place = Optional.of(root(kind));
        for (String name : names) {
            place = place.flatMap(branch -> branch.child(name));
        }
        return place;
    }

    /**
     * Finds a node.
     *
     * @param names the names below the root in any case, without item numbers
     */
    public Optional<DeviceNode> node(NodeKind kind, Collection<String> names) {
        return branch(kind, names).flatMap(DeviceBranch::node);
    }

    /**
     * Finds a node.
     *
     * @param path its path in any case, {@code Audio Input HDMI Mode}; list marks may be there or not
     */
    public Optional<DeviceNode> node(NodeKind kind, String path) {
        return node(
                kind,
                SchemaPath.parse(path).segments().stream()
                        .map(PathSegment::name)
                        .toList());
    }

    @Override
    public String toString() {
        return product + " with " + release.displayName() + " (" + release + ")";
    }
}
