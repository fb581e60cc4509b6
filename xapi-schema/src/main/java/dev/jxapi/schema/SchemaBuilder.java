package dev.jxapi.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects facts about nodes into a {@link Schema}: equal facts become one variant, paths that differ in case become one
 * node. The result does not depend on the order in which facts come.
 */
public final class SchemaBuilder {

    private record Key(NodeKind kind, String path) {}

    private record Facts(List<IndexRange> indexes, Access access, Content content) {}

    private static final class Collected {
        private final Map<Facts, List<Availability>> facts = new HashMap<>();
        private final SortedMap<Release, SortedSet<String>> spellings = new TreeMap<>(Comparator.reverseOrder());

        String newestSpelling() {
            return spellings.values().iterator().next().first();
        }
    }

    private static final Comparator<Variant> NEWEST_FIRST = Comparator.comparing(
                    SchemaBuilder::newest, Comparator.<Release>reverseOrder())
            .thenComparing(Variant::indexes, SchemaBuilder::compareIndexes)
            .thenComparing(SchemaBuilder::newestProducts)
            .thenComparing(variant -> variant.access().toString())
            .thenComparing(variant -> variant.content().toString());

    private final SortedSet<Release> releases = new TreeSet<>();
    private final SortedMap<Release, Set<NodeKind>> missing = new TreeMap<>();
    private final Map<Key, Collected> nodes = new HashMap<>();

    /** Starts without releases and nodes. */
    public SchemaBuilder() {}

    /** The union of several schemas. A kind of node is missing in a release where each that has the release misses it. */
    public static Schema merge(Collection<Schema> schemas) {
        SchemaBuilder builder = new SchemaBuilder();
        for (Schema schema : schemas) {
            schema.releases()
                    .forEach(
                            release -> builder.release(release, schema.missing().getOrDefault(release, Set.of())));
            for (Node node : schema.nodes()) {
                node.variants().forEach(variant -> builder.add(node.kind(), node.path(), variant));
            }
        }
        return builder.build();
    }

    /** Adds a release and the kinds of node that its description leaves out. */
    public SchemaBuilder release(Release release, Set<NodeKind> missingKinds) {
        Set<NodeKind> kinds = missing.computeIfAbsent(release, added -> EnumSet.allOf(NodeKind.class));
        kinds.retainAll(missingKinds);
        releases.add(release);
        return this;
    }

    /** Adds facts about a node. */
    public SchemaBuilder add(NodeKind kind, SchemaPath path, Variant variant) {
        Collected node = nodes.computeIfAbsent(new Key(kind, path.key()), key -> new Collected());
        node.facts
                .computeIfAbsent(
                        new Facts(variant.indexes(), variant.access(), variant.content()), facts -> new ArrayList<>())
                .add(variant.availability());
        node.spellings
                .computeIfAbsent(newest(variant), release -> new TreeSet<>())
                .add(path.toString());
        return this;
    }

    public Schema build() {
        List<Node> built = new ArrayList<>();
        nodes.forEach((key, node) -> built.add(node(key.kind(), node)));
        return new Schema(releases, missing, built);
    }

    private static Node node(NodeKind kind, Collected collected) {
        List<Variant> variants = new ArrayList<>();
        collected.facts.forEach((facts, availability) -> variants.add(
                new Variant(Availability.union(availability), facts.indexes(), facts.access(), facts.content())));
        variants.sort(NEWEST_FIRST);
        return new Node(kind, SchemaPath.parse(collected.newestSpelling()), variants);
    }

    private static Release newest(Variant variant) {
        return variant.availability().products().lastKey();
    }

    private static String newestProducts(Variant variant) {
        List<String> codes = Objects.requireNonNull(
                        variant.availability().products().get(newest(variant)))
                .stream()
                .map(Product::code)
                .toList();
        return String.join(",", codes);
    }

    private static int compareIndexes(List<IndexRange> left, List<IndexRange> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = Comparator.comparingInt(IndexRange::min)
                    .thenComparingInt(IndexRange::max)
                    .compare(left.get(i), right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
