package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.CodegenException;
import dev.jxapi.codegen.GeneratorOptions;
import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cuts a schema down to some releases, products and roles. */
final class SchemaSelection {

    private final Schema schema;
    private final SortedSet<Release> releases;
    private final SortedSet<Product> products;
    private final Set<String> roles;

    private SchemaSelection(Schema schema, GeneratorOptions options) {
        this.schema = schema;
        this.releases = releases(schema, options.releases());
        this.products = products(schema, options.products());
        this.roles = options.roles().stream()
                .map(role -> role.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static Schema select(Schema schema, GeneratorOptions options) {
        if (options.releases().isEmpty()
                && options.products().isEmpty()
                && options.roles().isEmpty()) {
            return schema;
        }
        return new SchemaSelection(schema, options).select();
    }

    private static SortedSet<Release> releases(Schema schema, List<String> wanted) {
        if (wanted.isEmpty()) {
            return schema.releases();
        }
        SortedSet<Release> found = new TreeSet<>();
        for (String prefix : wanted) {
            List<Release> matching = schema.releases().stream()
                    .filter(release -> release.startsWith(prefix))
                    .toList();
            if (matching.isEmpty()) {
                throw new CodegenException("The schema has no release " + prefix + "; it has " + schema.releases());
            }
            found.addAll(matching);
        }
        return found;
    }

    private static SortedSet<Product> products(Schema schema, List<String> wanted) {
        SortedSet<Product> known = schema.products();
        if (wanted.isEmpty()) {
            return known;
        }
        SortedSet<Product> found = new TreeSet<>();
        for (String name : wanted) {
            Product product = Products.byName(name).orElseGet(() -> Products.byCode(name));
            if (!known.contains(product)) {
                throw new CodegenException("The schema has no product " + name + "; it has " + known);
            }
            found.add(product);
        }
        return found;
    }

    private Schema select() {
        List<Node> nodes = new ArrayList<>();
        for (Node node : schema.nodes()) {
            List<Variant> variants = node.variants().stream()
                    .map(this::restrict)
                    .filter(this::wanted)
                    .toList();
            if (!variants.isEmpty()) {
                nodes.add(new Node(node.kind(), node.path(), variants));
            }
        }
        SortedMap<Release, Set<NodeKind>> missing = new TreeMap<>(schema.missing());
        missing.keySet().retainAll(releases);
        return new Schema(releases, missing, nodes);
    }

    private Variant restrict(Variant variant) {
        SortedMap<Release, SortedSet<Product>> left = new TreeMap<>();
        variant.availability().products().forEach((release, all) -> {
            if (releases.contains(release)) {
                SortedSet<Product> some = new TreeSet<>(all);
                some.retainAll(products);
                left.put(release, some);
            }
        });
        return new Variant(new Availability(left), variant.indexes(), variant.access(), variant.content());
    }

    private boolean wanted(Variant variant) {
        return !variant.availability().isEmpty() && (roles.isEmpty() || allowed(variant.access()));
    }

    /** A node that names no role at all is for everyone. */
    private boolean allowed(Access access) {
        Set<String> all = new TreeSet<>(access.roles());
        all.addAll(access.readRoles());
        return all.isEmpty() || all.stream().anyMatch(role -> roles.contains(role.toLowerCase(Locale.ROOT)));
    }
}
