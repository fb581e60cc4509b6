package dev.jxapi.schema.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.SchemaFormatException;
import dev.jxapi.schema.SchemaPath;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the schema files that Cisco publishes on roomos.cisco.com, one for each release: an object with an array
 * {@code objects} of nodes, each with type, path, products and attributes. Descriptions are left out.
 */
public final class PublishedSchemaReader {

    private static final Set<String> OBJECT_ATTRIBUTES =
            Set.of("attributes", "id", "normPath", "path", "products", "type");
    private static final Set<String> NODE_ATTRIBUTES = Set.of(
            "access",
            "backend",
            "children",
            "cloud_visible",
            "default",
            "description",
            "hide_value",
            "include_for_extension",
            "maxOccurrence",
            "multiline",
            "params",
            "privacyimpact",
            "read",
            "role",
            "state_dependent",
            "unavailableStates",
            "valuespace");
    private static final Set<String> PARAMETER_ATTRIBUTES =
            Set.of("default", "description", "name", "required", "valuespace");
    private static final Set<String> FIELD_ATTRIBUTES =
            Set.of("children", "description", "multiple", "required", "values", "valuespace");

    private final Release release;
    private final SchemaBuilder builder = new SchemaBuilder();
    private final SortedMap<String, Integer> remarks = new TreeMap<>();
    private final Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);

    private PublishedSchemaReader(Release release) {
        this.release = release;
    }

    /**
     * Reads a schema file. A kind of node that the file does not have at all is {@linkplain
     * dev.jxapi.schema.Schema#missing() missing} in the schema.
     *
     * @param release the release that the file is about; the file does not say
     * @throws SchemaFormatException when the file says what this library does not understand
     * @throws IOException when the stream ends in an error
     */
    public static ReadSchema read(Release release, InputStream json) throws IOException {
        return new PublishedSchemaReader(release).readFile(Json.parse(json));
    }

    private ReadSchema readFile(JsonNode file) {
        JsonNode objects = file.path("objects");
        if (!objects.isArray()) {
            throw new SchemaFormatException("The schema of " + release + " has no array 'objects'");
        }
        for (JsonNode object : objects) {
            readObject(object);
        }
        builder.release(release, EnumSet.complementOf(EnumSet.copyOf(kinds)));
        return new ReadSchema(builder.build(), objects.size(), remarks);
    }

    private void readObject(JsonNode object) {
        String where = release + " " + object.path("type").asText("?") + " "
                + object.path("path").asText("?");
        NodeJson json = new NodeJson(where, object, remarks);
        json.expectOnly("object", OBJECT_ATTRIBUTES);
        NodeKind kind = kind(json);
        NodeJson attributes = json.object("attributes");
        attributes.expectOnly(kind.root(), NODE_ATTRIBUTES);
        if (!attributes.text("access", "public-api").equals("public-api")) {
            attributes.remark("access '" + attributes.text("access") + "'");
        }
        String path = json.text("path");
        Variant variant =
                new Variant(availability(json), indexes(json, path), access(attributes), content(kind, attributes));
        builder.add(kind, SchemaPath.parse(path), variant);
        kinds.add(kind);
    }

    private static NodeKind kind(NodeJson json) {
        String type = json.text("type");
        return Arrays.stream(NodeKind.values())
                .filter(kind -> kind.root().equals(type))
                .findFirst()
                .orElseThrow(() -> json.fail("has the unknown object type '" + type + "'"));
    }

    private Availability availability(NodeJson json) {
        SortedSet<Product> products = new TreeSet<>();
        json.texts("products").forEach(code -> products.add(Products.byCode(code)));
        if (products.isEmpty()) {
            throw json.fail("is on no product");
        }
        return new Availability(new TreeMap<>(Map.of(release, products)));
    }

    private static List<IndexRange> indexes(NodeJson json, String path) {
        try {
            SchemaPath.parse(path);
            return SchemaPath.indexes(path);
        } catch (IllegalArgumentException e) {
            throw json.fail("has a path that cannot be read: " + e.getMessage());
        }
    }

    private static Access access(NodeJson json) {
        return new Access(
                json.words("role"),
                json.words("read"),
                json.text("backend", Access.ANY_BACKEND),
                json.text("include_for_extension", ""),
                json.flag("privacyimpact", false),
                json.words("unavailableStates"));
    }

    private static Content content(NodeKind kind, NodeJson json) {
        return switch (kind) {
            case COMMAND -> new CommandContent(parameters(json), json.flag("multiline", false));
            case CONFIGURATION ->
                new ConfigurationContent(space(json), json.textOrNull("default"), json.flag("hide_value", false));
            case STATUS -> new StatusContent(space(json));
            case EVENT -> EventJson.content(fields(json));
        };
    }

    private static ValueSpace space(NodeJson json) {
        return ValueSpaceJson.PUBLISHED.read(json.object("valuespace"));
    }

    private static List<Parameter> parameters(NodeJson command) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode element : command.get("params")) {
            NodeJson json = command.child("parameter " + element.path("name").asText("?"), element);
            json.expectOnly("parameter", PARAMETER_ATTRIBUTES);
            parameters.add(
                    new Parameter(json.text("name"), json.flag("required"), space(json), json.textOrNull("default")));
        }
        return parameters;
    }

    private static List<EventField> fields(NodeJson parent) {
        List<EventField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> child : parent.object("children").entries()) {
            fields.add(field(child.getKey(), parent.child("field " + child.getKey(), child.getValue())));
        }
        return fields;
    }

    private static EventField field(String name, NodeJson json) {
        json.expectOnly("field", FIELD_ATTRIBUTES);
        boolean required = json.flag("required");
        if (json.has("children")) {
            return new EventField.Group(name, required, json.flag("multiple"), fields(json));
        }
        List<String> literals = json.has("values") ? json.texts("values") : List.of();
        return new EventField.Leaf(name, required, EventJson.space(json, json.text("valuespace"), literals));
    }
}
