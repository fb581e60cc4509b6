package dev.jxapi.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The releases and products for which something holds.
 *
 * @param products the products by release, each set non-empty
 */
public record Availability(SortedMap<Release, SortedSet<Product>> products) {

    /** Nowhere. */
    public static final Availability NONE = new Availability(new TreeMap<>());

    public Availability {
        SortedMap<Release, SortedSet<Product>> copy = new TreeMap<>();
        products.forEach((release, set) -> {
            if (!set.isEmpty()) {
                copy.put(release, Collections.unmodifiableSortedSet(new TreeSet<>(set)));
            }
        });
        products = Collections.unmodifiableSortedMap(copy);
    }

    public boolean isEmpty() {
        return products.isEmpty();
    }

    public boolean includes(Release release, Product product) {
        return products.getOrDefault(release, Collections.emptySortedSet()).contains(product);
    }

    /** The releases, oldest first. */
    public SortedSet<Release> releases() {
        return new TreeSet<>(products.keySet());
    }

    /** The products of any release. */
    public SortedSet<Product> allProducts() {
        SortedSet<Product> all = new TreeSet<>();
        products.values().forEach(all::addAll);
        return all;
    }

    public Availability union(Availability other) {
        return union(List.of(this, other));
    }

    public static Availability union(Collection<Availability> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        Map<Release, Set<Product>> all = new HashMap<>();
        for (Availability part : parts) {
            part.products.forEach((release, set) ->
                    all.computeIfAbsent(release, added -> new HashSet<>()).addAll(set));
        }
        SortedMap<Release, SortedSet<Product>> sorted = new TreeMap<>();
        all.forEach((release, set) -> sorted.put(release, new TreeSet<>(set)));
        return new Availability(sorted);
    }
}
