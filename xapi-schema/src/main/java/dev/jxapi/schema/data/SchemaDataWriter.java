package dev.jxapi.schema.data;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.Variant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema as JxAPI's own data. Equal schemas give equal text. Products are written by code; their names are those
 * of {@link dev.jxapi.schema.Products} when the data is read.
 */
public final class SchemaDataWriter {

    /** The first line of each file; the number counts changes of the format. */
    static final String HEADER = "JxAPI schema data 1";

    private final StringBuilder text = new StringBuilder();
    private final LiteralSets sets = new LiteralSets();
    private final ValueSpaceText spaces = new ValueSpaceText(sets);

    private SchemaDataWriter() {}

    /** The data, to be stored in UTF-8. Lines end with {@code \n}. */
    public static String write(Schema schema) {
        return new SchemaDataWriter().file(schema);
    }

    private String file(Schema schema) {
        SortedMap<Release, SortedSet<Product>> products = new TreeMap<>();
        schema.releases().forEach(release -> products.put(release, Collections.emptySortedSet()));
        products.putAll(schema.availability().products());
        AvailabilityText availability = new AvailabilityText(products, schema.missing());
        for (Node node : schema.nodes()) {
            node(node, availability);
        }
        return head(schema, products) + text;
    }

    private String head(Schema schema, SortedMap<Release, SortedSet<Product>> products) {
        StringBuilder head = new StringBuilder(HEADER).append('\n');
        products.forEach((release, set) -> head.append("release ")
                .append(release)
                .append(' ')
                .append(Words.list(set.stream().map(Product::code).toList()))
                .append('\n'));
        schema.missing()
                .forEach((release, kinds) -> head.append("missing ")
                        .append(release)
                        .append(' ')
                        .append(Words.list(kinds.stream().map(NodeKind::root).toList()))
                        .append('\n'));
        sets.all()
                .forEach((name, space) -> head.append("literals ")
                        .append(name)
                        .append(' ')
                        .append(Words.list(space.values()))
                        .append('\n'));
        return head.append('\n').toString();
    }

    private void node(Node node, AvailabilityText availability) {
        line(0, node.kind().root() + " " + node.path());
        for (Variant variant : node.variants()) {
            line(1, "on " + availability.write(node.kind(), variant.availability()));
            if (!variant.indexes().isEmpty()) {
                line(
                        2,
                        "at "
                                + variant.indexes().stream()
                                        .map(IndexRange::toString)
                                        .collect(Collectors.joining(" ")));
            }
            line(2, access(variant.access()));
            content(variant.content());
        }
    }

    private static String access(Access access) {
        StringBuilder line = new StringBuilder("by ").append(Words.list(access.roles()));
        attribute(line, "read", access.readRoles());
        attribute(line, "backend", access.backend().equals(Access.ANY_BACKEND) ? List.of() : List.of(access.backend()));
        attribute(line, "extension", access.extension().isEmpty() ? List.of() : List.of(access.extension()));
        attribute(line, "not", access.unavailableStates());
        return line.append(access.privacyImpact() ? "; privacy" : "").toString();
    }

    private static void attribute(StringBuilder line, String name, Collection<String> words) {
        if (!words.isEmpty()) {
            line.append("; ").append(name).append(' ').append(Words.list(words));
        }
    }

    private void content(Content content) {
        if (content instanceof CommandContent command) {
            for (Parameter parameter : command.parameters()) {
                line(
                        2,
                        "param " + Words.word(parameter.name()) + (parameter.required() ? "! " : " ")
                                + spaces.write(parameter.space()) + assigned(parameter.defaultValue()));
            }
            if (command.multiline()) {
                line(2, "body");
            }
        } else if (content instanceof ConfigurationContent configuration) {
            line(2, "is " + spaces.write(configuration.space()) + assigned(configuration.defaultValue()));
            if (configuration.secret()) {
                line(2, "secret");
            }
        } else if (content instanceof StatusContent status) {
            line(2, "is " + spaces.write(status.space()));
        } else if (content instanceof ScalarEventContent scalar) {
            line(2, "is " + spaces.write(scalar.space()));
        } else if (content instanceof EventContent event) {
            fields(2, event.fields());
        }
    }

    private static String assigned(@Nullable String value) {
        return value == null ? "" : " = " + Words.quoted(value);
    }

    private void fields(int depth, List<EventField> fields) {
        for (EventField field : fields) {
            String name = Words.word(field.name()) + (field.required() ? "!" : "");
            if (field instanceof EventField.Group group) {
                line(depth, "group " + name + (group.multiple() ? "*" : ""));
                fields(depth + 1, group.fields());
            } else if (field instanceof EventField.Leaf leaf) {
                line(depth, "field " + name + " " + spaces.write(leaf.space()));
            }
        }
    }

    private void line(int depth, String line) {
        text.append(" ".repeat(depth)).append(line).append('\n');
    }
}
