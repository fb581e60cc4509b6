package dev.jxapi.schema.importer;

import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.Variant;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Takes releases out of a schema, to make room for better descriptions of them. */
final class Releases {

    private Releases() {}

    static Schema without(Set<Release> dropped, Schema schema) {
        SchemaBuilder builder = new SchemaBuilder();
        for (Release release : schema.releases()) {
            if (!dropped.contains(release)) {
                builder.release(release, schema.missing().getOrDefault(release, Set.of()));
            }
        }
        for (Node node : schema.nodes()) {
            for (Variant variant : node.variants()) {
                Availability kept = without(dropped, variant.availability());
                if (!kept.isEmpty()) {
                    builder.add(
                            node.kind(),
                            node.path(),
                            new Variant(kept, variant.indexes(), variant.access(), variant.content()));
                }
            }
        }
        return builder.build();
    }

    private static Availability without(Set<Release> dropped, Availability availability) {
        SortedMap<Release, SortedSet<Product>> kept = new TreeMap<>(availability.products());
        kept.keySet().removeAll(dropped);
        return new Availability(kept);
    }
}
