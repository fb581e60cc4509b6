package dev.jxapi.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/** Picks what one product has in one release. */
final class DeviceSchemaBuilder {

    private static final Comparator<Variant> LOWEST_INDEX_FIRST =
            Comparator.comparing(Variant::indexes, (left, right) -> {
                for (int i = 0; i < left.size(); i++) {
                    int difference =
                            Integer.compare(left.get(i).min(), right.get(i).min());
                    if (difference != 0) {
                        return difference;
                    }
                }
                return 0;
            });

    private final Schema schema;

    DeviceSchemaBuilder(Schema schema) {
        this.schema = schema;
    }

    DeviceSchema build(Product product, Release release) {
        Availability devices = schema.availability();
        if (!devices.includes(release, product)) {
            SortedSet<Product> products = schema.products(release);
            throw new IllegalArgumentException(
                    products.isEmpty()
                            ? "No release " + release + " in this schema; it has " + schema.releases()
                            : "No " + product + " in " + release + "; that release has " + products);
        }
        Map<NodeKind, Release> sources = new EnumMap<>(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) {
            sources.put(kind, source(kind, product, release, devices));
        }
        List<DeviceNode> nodes = new ArrayList<>();
        for (Node node : schema.nodes()) {
            Release source = Objects.requireNonNull(sources.get(node.kind()));
            List<Variant> variants = node.variants().stream()
                    .filter(variant -> variant.availability().includes(source, product))
                    .sorted(LOWEST_INDEX_FIRST)
                    .toList();
            if (!variants.isEmpty()) {
                nodes.add(new DeviceNode(node.kind(), node.path(), variants));
            }
        }
        return new DeviceSchema(product, release, nodes);
    }

    private Release source(NodeKind kind, Product product, Release release, Availability devices) {
        SortedSet<Release> known = schema.releases(kind);
        if (known.contains(release)) {
            return release;
        }
        List<Release> nearestFirst = new ArrayList<>(known.headSet(release));
        nearestFirst.sort(Comparator.reverseOrder());
        nearestFirst.addAll(known.tailSet(release));
        return nearestFirst.stream()
                .filter(candidate -> devices.includes(candidate, product))
                .findFirst()
                .orElse(release);
    }
}
