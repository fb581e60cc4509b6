package dev.jxapi.schema;

import java.util.List;

/**
 * A command, configuration, status or event, with all that is known of it over all releases and products.
 *
 * @param kind its kind
 * @param path its path in the spelling of the newest release
 * @param variants the sets of facts about it, those of the newest release first; never empty
 */
public record Node(NodeKind kind, SchemaPath path, List<Variant> variants) {

    public Node {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException(kind.terminal() + " " + path + " has no variant");
        }
    }

    /** Where the node exists in any form. */
    public Availability availability() {
        return Availability.union(variants.stream().map(Variant::availability).toList());
    }

    /** As on the device's command line: {@code xStatus Call[] Status}. */
    @Override
    public String toString() {
        return kind.terminal() + " " + path;
    }
}
