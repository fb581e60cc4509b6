package dev.jxapi.codegen;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.SchemaPath;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.Variant;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Schemas for tests: a small one with one node for each thing that is special, and ones made by hand. */
final class TestSchemas {

    static final Release OLD = new Release("9.15.17.4");
    static final Release NEW = new Release("26.4.1");

    private final SchemaBuilder builder = new SchemaBuilder();

    private TestSchemas() {
        builder.release(OLD, Set.of()).release(NEW, Set.of());
    }

    /** The folder of the small schema, in the published format. */
    static Path folder() {
        try {
            return Path.of(TestSchemas.class.getResource("schemas").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Schema small() {
        return SchemaSource.load(folder(), List.of(), List.of());
    }

    static TestSchemas of() {
        return new TestSchemas();
    }

    TestSchemas status(String path, String... words) {
        return add(NodeKind.STATUS, path, new Content.StatusContent(new LiteralSpace(List.of(words))), NEW);
    }

    TestSchemas oldStatus(String path, String... words) {
        return add(NodeKind.STATUS, path, new Content.StatusContent(new LiteralSpace(List.of(words))), OLD);
    }

    TestSchemas status(String path, ValueSpace space) {
        return add(NodeKind.STATUS, path, new Content.StatusContent(space), NEW);
    }

    TestSchemas command(String path) {
        return add(NodeKind.COMMAND, path, new Content.CommandContent(List.of(), false), NEW);
    }

    TestSchemas event(String path) {
        return add(NodeKind.EVENT, path, new Content.EventContent(List.of()), NEW);
    }

    private TestSchemas add(NodeKind kind, String text, Content content, Release release) {
        SchemaPath path = SchemaPath.parse(text);
        Availability availability =
                new Availability(new TreeMap<>(Map.of(release, new TreeSet<>(Set.of(Products.DESK_PRO)))));
        Access access = new Access(
                new TreeSet<>(), new TreeSet<>(), Access.ANY_BACKEND, "", false, Collections.emptySortedSet());
        List<IndexRange> indexes = Collections.nCopies(path.lists(), IndexRange.ANY);
        builder.add(kind, path, new Variant(availability, indexes, access, content));
        return this;
    }

    Schema build() {
        return builder.build();
    }
}
