package dev.jxapi.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
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

    private record Key(NodeKind kind, String path) implements Comparable<Key> {

        static Key of(Node node) {
            return new Key(node.kind(), node.path().key());
        }

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : path.compareTo(other.path);
        }
    }

    public Schema {
        releases = Collections.unmodifiableSortedSet(new TreeSet<>(releases));
        SortedMap<Release, Set<NodeKind>> kinds = new TreeMap<>();
        missing.forEach((release, set) -> {
            if (!set.isEmpty()) {
                kinds.put(release, Collections.unmodifiableSet(EnumSet.copyOf(set)));
            }
        });
        missing = Collections.unmodifiableSortedMap(kinds);
        SortedMap<Key, Node> sorted = new TreeMap<>();
        for (Node node : nodes) {
            if (sorted.put(Key.of(node), node) != null) {
                throw new IllegalArgumentException(node + " is there twice");
            }
        }
        nodes = List.copyOf(sorted.values());
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
        Key key = new Key(kind, SchemaPath.parse(path).key());
        int low = 0;
        int high = nodes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int difference = Key.of(nodes.get(middle)).compareTo(key);
            if (difference == 0) {
                return Optional.of(nodes.get(middle));
            }
            low = difference < 0 ? middle + 1 : low;
            high = difference < 0 ? high : middle - 1;
        }
        return Optional.empty();
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
        return availability().products().getOrDefault(release, Collections.emptySortedSet());
    }

    /** The releases and products that have any node. */
    public Availability availability() {
        Set<Availability> parts = Collections.newSetFromMap(new IdentityHashMap<>());
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
