package dev.jxapi.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small schemas for tests. */
final class TestSchemas {

    static final Release R9 = new Release("9.15.17.4");
    static final Release R10 = new Release("10.19.4.2");
    static final Release R11 = new Release("11.26.1");
    static final Release R26 = new Release("26.4.1");

    static final Access ADMIN =
            new Access(new TreeSet<>(List.of("Admin")), new TreeSet<>(), "any", "", false, new TreeSet<>());

    private TestSchemas() {}

    static Availability in(Release release, Product... products) {
        return new Availability(new TreeMap<>(Map.of(release, new TreeSet<>(Arrays.asList(products)))));
    }

    static Variant variant(Availability availability, Content content, String... indexes) {
        return new Variant(
                availability, Arrays.stream(indexes).map(IndexRange::parse).toList(), ADMIN, content);
    }

    static Node node(NodeKind kind, String path, Variant... variants) {
        return new Node(kind, SchemaPath.parse(path), List.of(variants));
    }

    static SortedSet<Release> releases(Release... releases) {
        return new TreeSet<>(Arrays.asList(releases));
    }

    static ValueSpace literals(String... values) {
        return new ValueSpace.LiteralSpace(List.of(values));
    }

    static ValueSpace integers(int min, int max) {
        return new ValueSpace.IntegerSpace(min, max);
    }

    static Parameter required(String name, ValueSpace space) {
        return new Parameter(name, true, space, null);
    }

    static Parameter optional(String name, ValueSpace space) {
        return new Parameter(name, false, space, null);
    }
}
