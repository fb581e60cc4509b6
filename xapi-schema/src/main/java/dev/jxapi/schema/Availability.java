package dev.jxapi.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        Map<Release, SortedSet<Product>> all = new TreeMap<>();
        for (Availability part : parts) {
            part.products.forEach((release, set) ->
                    all.computeIfAbsent(release, r -> new TreeSet<>()).addAll(set));
        }
        return new Availability(new TreeMap<>(all));
    }
}
