package dev.jxapi.codegen.pass;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Lifetime;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says since when, on which products and for whom something exists. */
final class Facts {

    private static final int FEW = 6;

    private final Schema schema;
    private final Map<Release, SortedSet<Product>> products = new TreeMap<>();

    Facts(Schema schema) {
        this.schema = schema;
        schema.availability().products().forEach(products::put);
    }

    Lifetime lifetime(NodeKind kind, Availability availability) {
        return schema.lifetime(kind, availability);
    }

    /** The first release that no longer has it, empty where the newest has it. */
    Optional<Release> removedIn(NodeKind kind, Availability availability) {
        return lifetime(kind, availability)
                .until()
                .flatMap(last -> schema.releases(kind).stream()
                        .filter(release -> release.compareTo(last) > 0)
                        .findFirst());
    }

    /** The products that have it in some release, empty where all products of those releases do. */
    List<String> products(Availability availability) {
        SortedSet<Product> there = availability.allProducts();
        return there.equals(known(availability.products()))
                ? List.of()
                : there.stream().map(Product::displayName).sorted().toList();
    }

    private SortedSet<Product> known(SortedMap<Release, SortedSet<Product>> releases) {
        SortedSet<Product> known = new TreeSet<>();
        releases.keySet().forEach(release -> known.addAll(products.getOrDefault(release, new TreeSet<>())));
        return known;
    }

    /** "Since RoomOS 11.14. On Desk and Desk Pro." */
    String existence(NodeKind kind, Availability availability) {
        List<String> sentences = new ArrayList<>();
        Lifetime lifetime = lifetime(kind, availability);
        sentences.add(lifetime.until()
                .map(last -> "From " + lifetime.first().displayName() + " to " + last.displayName() + ".")
                .orElseGet(() -> lifetime.sinceOldest()
                        ? "In " + lifetime.first().displayName() + " and later."
                        : "Since " + lifetime.first().displayName() + "."));
        List<String> there = products(availability);
        if (!there.isEmpty()) {
            SortedSet<Product> others = known(availability.products());
            others.removeAll(availability.allProducts());
            sentences.add(
                    others.size() <= FEW && others.size() < there.size()
                            ? "Not on " + Phrases.alternatives(names(others)) + "."
                            : "Only on " + Phrases.enumeration(there) + ".");
        }
        return String.join(" ", sentences);
    }

    private static List<String> names(SortedSet<Product> products) {
        return products.stream().map(Product::displayName).sorted().toList();
    }

    /** Why it is deprecated, null where it is not. */
    @Nullable
    String deprecation(NodeKind kind, Availability availability) {
        return removedIn(kind, availability)
                .map(release -> "Removed in " + release.displayName() + ".")
                .orElse(null);
    }

    /** "Needs the role Admin." */
    static String permissions(NodeKind kind, Access access) {
        List<String> sentences = new ArrayList<>();
        if (!access.roles().isEmpty()) {
            String verb = kind == NodeKind.CONFIGURATION ? "Changed by" : kind == NodeKind.COMMAND ? "For" : "Read by";
            sentences.add(verb + " users with the role " + Phrases.alternatives(List.copyOf(access.roles())) + ".");
        }
        if (!access.readRoles().isEmpty()) {
            sentences.add("Read by users with the role " + Phrases.alternatives(List.copyOf(access.readRoles())) + ".");
        }
        if (!access.backend().equals(Access.ANY_BACKEND)) {
            sentences.add("Only on devices that are registered " + registration(access.backend()) + ".");
        }
        if (access.privacyImpact()) {
            sentences.add("Marked in the schema as having an impact on privacy.");
        }
        if (!access.unavailableStates().isEmpty()) {
            sentences.add("Refused in the state"
                    + (access.unavailableStates().size() > 1 ? "s " : " ")
                    + Phrases.enumeration(access.unavailableStates().stream()
                            .map(Javadoc::code)
                            .toList())
                    + ".");
        }
        return String.join(" ", sentences);
    }

    private static String registration(String backend) {
        return switch (backend) {
            case "onprem" -> "on-premises";
            case "cloud" -> "to the cloud";
            default -> "to " + Javadoc.code(backend);
        };
    }
}
