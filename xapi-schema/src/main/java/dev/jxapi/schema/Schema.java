package dev.jxapi.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The xAPI over many releases of the device software.
 *
 * @param releases the releases it was made from, oldest first
 * @param missing the kinds of node that the description of a release leaves out although its devices have them; the
 *     description of 11.26.1, for instance, has no events. Releases with nothing missing are not in the map
 * @param nodes the nodes, sorted by kind and then by {@link SchemaPath#key()}
 */
public record Schema(SortedSet<Release> releases, SortedMap<Release, Set<NodeKind>> missing, List<Node> nodes) {

    private static final Comparator<Node> ORDER =
            Comparator.comparing(Node::kind).thenComparing(node -> node.path().key());

    public Schema {
        releases = Collections.unmodifiableSortedSet(new TreeSet<>(releases));
        SortedMap<Release, Set<NodeKind>> kinds = new TreeMap<>();
        missing.forEach((release, set) -> {
            if (!set.isEmpty()) {
                kinds.put(release, Collections.unmodifiableSet(EnumSet.copyOf(set)));
            }
        });
        missing = Collections.unmodifiableSortedMap(kinds);
        nodes = nodes.stream().sorted(ORDER).toList();
        for (int i = 1; i < nodes.size(); i++) {
            if (ORDER.compare(nodes.get(i - 1), nodes.get(i)) == 0) {
                throw new IllegalArgumentException(nodes.get(i) + " is there twice");
            }
        }
    }

    /** A schema in which no release misses a kind of node. */
    public Schema(SortedSet<Release> releases, List<Node> nodes) {
        this(releases, Collections.emptySortedMap(), nodes);
    }

    /** The nodes of one kind. */
    public List<Node> nodes(NodeKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    /**
     * Finds a node.
     *
     * @param path its path, in any case, lists marked with {@code []}
     */
    public Optional<Node> node(NodeKind kind, String path) {
        String key = SchemaPath.parse(path).key();
        return nodes.stream()
                .filter(node -> node.kind() == kind && node.path().key().equals(key))
                .findFirst();
    }

    /** The releases that tell about a kind of node, oldest first. */
    public SortedSet<Release> releases(NodeKind kind) {
        SortedSet<Release> known = new TreeSet<>(releases);
        known.removeIf(release -> missing.getOrDefault(release, Set.of()).contains(kind));
        return Collections.unmodifiableSortedSet(known);
    }

    /**
     * The newest release whose version starts with the given numbers.
     *
     * @param prefix a version or the start of one: {@code 26.4}, {@code 9}
     * @throws IllegalArgumentException when there is none
     */
    public Release release(String prefix) {
        return releases.stream()
                .filter(release -> release.startsWith(prefix))
                .reduce((older, newer) -> newer)
                .orElseThrow(() ->
                        new IllegalArgumentException("No release " + prefix + " in this schema; it has " + releases));
    }

    /** The products of any release, sorted by code. */
    public SortedSet<Product> products() {
        return availability().allProducts();
    }

    /** The products of one release, sorted by code; empty where the schema does not have the release. */
    public SortedSet<Product> products(Release release) {
        SortedSet<Product> products = new TreeSet<>();
        for (Node node : nodes) {
            for (Variant variant : node.variants()) {
                products.addAll(variant.availability().products().getOrDefault(release, Collections.emptySortedSet()));
            }
        }
        return products;
    }

    /** The releases and products that have any node. */
    public Availability availability() {
        List<Availability> parts = new ArrayList<>();
        nodes.forEach(node -> node.variants().forEach(variant -> parts.add(variant.availability())));
        return Availability.union(parts);
    }

    /**
     * Since when and until when something exists, as far as this schema knows. A release that misses the kind counts
     * neither way.
     *
     * @param kind the kind of node that it is, or is a part of
     * @param availability where it exists
     * @throws IllegalArgumentException when it exists nowhere
     */
    public Lifetime lifetime(NodeKind kind, Availability availability) {
        return Lifetime.of(releases(kind), availability);
    }

    /**
     * Exactly the nodes of one product in one release. Kinds of node that the release misses are those of the nearest
     * earlier release that has them for this product, else of the nearest later one.
     *
     * @throws IllegalArgumentException when the schema does not know the product in that release
     */
    public DeviceSchema device(Product product, Release release) {
        return new DeviceSchemaBuilder(this).build(product, release);
    }
}
