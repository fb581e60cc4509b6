package dev.jxapi.schema.data;

import dev.jxapi.schema.Availability;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Availability as in {@code 9.15.17.4 octavio,polaris; 10.19.4.2..11.27.2.0 *; 26.1.1.. *-vecchio}. Ranges step over
 * releases that miss the kind of node.
 */
final class AvailabilityText {

    private static final String ALL = "*";
    private static final String ALL_BUT = "*-";
    private static final String RANGE = "..";

    private final SortedMap<Release, SortedSet<Product>> products;
    private final Map<NodeKind, List<Release>> releases = new EnumMap<>(NodeKind.class);
    private final Map<NodeKind, Map<String, Availability>> read = new EnumMap<>(NodeKind.class);

    /**
     * @param products the products of each release
     * @param missing the kinds of node that a release misses
     */
    AvailabilityText(SortedMap<Release, SortedSet<Product>> products, Map<Release, Set<NodeKind>> missing) {
        this.products = products;
        for (NodeKind kind : NodeKind.values()) {
            releases.put(
                    kind,
                    products.keySet().stream()
                            .filter(release ->
                                    !missing.getOrDefault(release, Set.of()).contains(kind))
                            .toList());
            read.put(kind, new TreeMap<>());
        }
    }

    private List<Release> releases(NodeKind kind) {
        return Objects.requireNonNull(releases.get(kind));
    }

    String write(NodeKind kind, Availability availability) {
        List<Release> known = releases(kind);
        List<String> terms = new ArrayList<>();
        Release newest = known.isEmpty() ? null : known.get(known.size() - 1);
        List<Set<String>> all =
                known.stream().map(release -> sets(release, availability)).toList();
        int start = 0;
        while (start < known.size()) {
            Set<String> sets = all.get(start);
            int end = start + 1;
            while (end < known.size() && intersects(sets, all.get(end))) {
                sets.retainAll(all.get(end));
                end++;
            }
            if (!sets.isEmpty()) {
                terms.add(releases(known.get(start), known.get(end - 1), newest) + " " + shortest(sets));
            }
            start = end;
        }
        availability.products().keySet().stream()
                .filter(release -> !known.contains(release))
                .forEach(release -> terms.add(release + " " + shortest(sets(release, availability))));
        return String.join("; ", terms);
    }

    private static String releases(Release first, Release last, @Nullable Release newest) {
        return last.equals(newest) ? first + RANGE : first.equals(last) ? first.toString() : first + RANGE + last;
    }

    private static boolean intersects(Set<String> left, Set<String> right) {
        return left.isEmpty() ? right.isEmpty() : left.stream().anyMatch(right::contains);
    }

    /** The ways to write the products of a release, none where there are none. */
    private Set<String> sets(Release release, Availability availability) {
        Set<String> sets = new LinkedHashSet<>();
        SortedSet<Product> included = availability.products().get(release);
        if (included != null) {
            Set<Product> excluded = new TreeSet<>(products.get(release));
            excluded.removeAll(included);
            sets.add(excluded.isEmpty() ? ALL : ALL_BUT + codes(excluded));
            sets.add(codes(included));
        }
        return sets;
    }

    private static String shortest(Set<String> sets) {
        return sets.stream()
                .reduce((left, right) -> right.length() < left.length() ? right : left)
                .orElseThrow();
    }

    private static String codes(Collection<Product> products) {
        return products.stream().map(Product::code).map(Words::word).collect(Collectors.joining(","));
    }

    Availability read(NodeKind kind, LineScanner line) {
        LineScanner copy = line.copy();
        return Objects.requireNonNull(read.get(kind)).computeIfAbsent(line.rest(), text -> parse(kind, copy));
    }

    private Availability parse(NodeKind kind, LineScanner line) {
        SortedMap<Release, SortedSet<Product>> parsed = new TreeMap<>();
        do {
            List<Release> range = range(kind, line);
            boolean all = line.take(ALL);
            Set<Product> named = new HashSet<>();
            if (!all || line.take("-")) {
                line.words().forEach(code -> named.add(Products.byCode(code)));
            }
            for (Release release : range) {
                parsed.put(release, set(release, all, named));
            }
        } while (line.take("; "));
        line.expectEnd();
        return new Availability(parsed);
    }

    private SortedSet<Product> set(Release release, boolean all, Set<Product> named) {
        SortedSet<Product> set = new TreeSet<>(products.get(release));
        set.removeIf(product -> all == named.contains(product));
        return set;
    }

    private List<Release> range(NodeKind kind, LineScanner line) {
        String text = line.until(' ');
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return List.of(release(text, line));
        }
        Release first = release(text.substring(0, dots), line);
        String end = text.substring(dots + RANGE.length());
        Release last = end.isEmpty() ? products.lastKey() : release(end, line);
        return releases(kind).stream()
                .filter(release -> release.compareTo(first) >= 0 && release.compareTo(last) <= 0)
                .toList();
    }

    private Release release(String version, LineScanner line) {
        for (Release release : products.keySet()) {
            if (release.version().equals(version)) {
                return release;
            }
        }
        throw line.fail("no release '" + version + "'");
    }
}
