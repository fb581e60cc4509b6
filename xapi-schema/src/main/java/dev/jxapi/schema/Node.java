package dev.jxapi.schema;

import java.util.List;
import java.util.function.Predicate;

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
        for (Variant variant : variants) {
            if (variant.indexes().size() != path.lists()) {
                throw new IllegalArgumentException(kind.terminal() + " " + path + " has " + path.lists()
                        + " lists, not the item numbers " + variant.indexes());
            }
        }
    }

    /** Where the node exists in any form. */
    public Availability availability() {
        return availabilityWhere(content -> true);
    }

    /** Where the node exists in a form that matches, such as one with a certain parameter or literal. */
    public Availability availabilityWhere(Predicate<Content> condition) {
        return Availability.union(variants.stream()
                .filter(variant -> condition.test(variant.content()))
                .map(Variant::availability)
                .toList());
    }

    /**
     * What a client sees that works with every release and product: the union of all variants, the newest winning
     * where they contradict each other.
     *
     * <ul>
     *   <li>Where the type of a value changed, it is that of the newest release.
     *   <li>Literals are in the newest release's order, those that only older releases know follow.
     *   <li>Ranges of numbers and lengths are the widest, and open where a variant does not bound them.
     *   <li>Parameters and fields are in the newest release's order, older ones follow. A parameter is required
     *       where each variant that knows it says so and each product of the newest release knows it; a field where each
     *       variant has it and says so.
     *   <li>Defaults, and whether a command takes a body, are the newest release's.
     * </ul>
     */
    public Content mergedContent() {
        return ContentMerge.merge(
                variants.stream().map(Variant::content).toList(),
                newestVariants().size());
    }

    /** Who may use the node in the newest release that has it, on any product. */
    public Access mergedAccess() {
        return Access.union(newestVariants().stream().map(Variant::access).toList());
    }

    private List<Variant> newestVariants() {
        Release newest = availability().releases().last();
        return variants.stream()
                .filter(variant -> variant.availability().products().containsKey(newest))
                .toList();
    }

    /** As on the device's command line: {@code xStatus Call[] Status}. */
    @Override
    public String toString() {
        return kind.terminal() + " " + path;
    }
}
