package dev.jxapi.schema.data;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaFormatException;
import dev.jxapi.schema.SchemaPath;
import dev.jxapi.schema.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what {@link SchemaDataWriter} writes. */
public final class SchemaDataReader {

    private final DataLines lines;
    private final SortedMap<Release, SortedSet<Product>> products = new TreeMap<>();
    private final SortedMap<Release, Set<NodeKind>> missing = new TreeMap<>();
    private final LiteralSets sets = new LiteralSets();
    private final ContentReader contents;
    private final Map<String, Access> accesses = new HashMap<>();

    private SchemaDataReader(DataLines lines) {
        this.lines = lines;
        this.contents = new ContentReader(lines, new ValueSpaceText(sets));
    }

    /**
     * Reads schema data in UTF-8.
     *
     * @throws SchemaFormatException when it is none; the message names the line
     * @throws IOException when the stream ends in an error
     */
    public static Schema read(InputStream data) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8));
        try {
            return new SchemaDataReader(new DataLines(reader)).file();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw new SchemaFormatException("Schema data: " + e.getMessage(), e);
        }
    }

    private Schema file() {
        if (!lines.take(SchemaDataWriter.HEADER)) {
            throw lines.fail("expected '" + SchemaDataWriter.HEADER + "'");
        }
        head();
        AvailabilityText availability = new AvailabilityText(products, missing);
        List<Node> nodes = new ArrayList<>();
        while (!lines.atEnd()) {
            nodes.add(node(availability));
        }
        return new Schema(new TreeSet<>(products.keySet()), missing, nodes);
    }

    private void head() {
        while (lines.at("release ")) {
            LineScanner line = lines.expect("release ");
            SortedSet<Product> codes = new TreeSet<>();
            Release release = new Release(line.until(' '));
            line.words().forEach(code -> codes.add(Products.byCode(code)));
            line.expectEnd();
            products.put(release, codes);
        }
        while (lines.at("missing ")) {
            LineScanner line = lines.expect("missing ");
            Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
            Release release = new Release(line.until(' '));
            line.words().forEach(kind -> kinds.add(kind(kind, line)));
            line.expectEnd();
            missing.put(release, kinds);
        }
        while (lines.at("literals ")) {
            LineScanner line = lines.expect("literals ");
            sets.add(line.until(' '), line.words());
            line.expectEnd();
        }
        lines.expect("").expectEnd();
    }

    private static NodeKind kind(String root, LineScanner line) {
        for (NodeKind kind : NodeKind.values()) {
            if (kind.root().equals(root)) {
                return kind;
            }
        }
        throw line.fail("no kind of node '" + root + "'");
    }

    private Node node(AvailabilityText availability) {
        LineScanner line = lines.expect("");
        NodeKind kind = kind(line.until(' '), line);
        SchemaPath path = SchemaPath.parse(line.rest());
        List<Variant> variants = new ArrayList<>();
        while (lines.at(" on ")) {
            Availability where = availability.read(kind, lines.expect(" on "));
            List<IndexRange> indexes = indexes();
            Access access = access(lines.expect("  by "));
            variants.add(new Variant(where, indexes, access, contents.read(kind)));
        }
        return new Node(kind, path, variants);
    }

    private List<IndexRange> indexes() {
        List<IndexRange> indexes = new ArrayList<>();
        if (lines.at("  at ")) {
            LineScanner line = lines.expect("  at ");
            while (!line.atEnd()) {
                indexes.add(IndexRange.parse(line.until(' ')));
            }
        }
        return indexes;
    }

    private Access access(LineScanner line) {
        LineScanner copy = line.copy();
        return accesses.computeIfAbsent(line.rest(), text -> parseAccess(copy));
    }

    private static Access parseAccess(LineScanner line) {
        SortedSet<String> roles = new TreeSet<>(line.words());
        SortedSet<String> readRoles = new TreeSet<>(line.take("; read ") ? line.words() : List.of());
        String backend = line.take("; backend ") ? line.word() : Access.ANY_BACKEND;
        String extension = line.take("; extension ") ? line.word() : "";
        SortedSet<String> states = new TreeSet<>(line.take("; not ") ? line.words() : List.of());
        boolean privacyImpact = line.take("; privacy");
        line.expectEnd();
        return new Access(roles, readRoles, backend, extension, privacyImpact, states);
    }
}
