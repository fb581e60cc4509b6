package dev.jxapi.schema.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.SchemaFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what a device says about itself when asked with {@code xDoc} and {@code "Type": "Schema"}: trees of objects in
 * which a list is an array, and a member with a scalar value is an attribute of the node around it. A device tells the
 * facts of its own product and release only.
 */
public final class XDocReader {

    private static final String STATUS_ALIAS = "StatusSchema";
    private static final Set<String> ROOT_ATTRIBUTES = Set.of("product", "version", "apiVersion");
    private static final Set<String> NODE_ATTRIBUTES = Set.of(
            "access",
            "backend",
            "cloud_visible",
            "command",
            "default",
            "description",
            "event",
            "hide_value",
            "id",
            "include_for_extension",
            "maxOccurrence",
            "multiline",
            "privacyimpact",
            "read",
            "role",
            "state_dependent",
            "unavailableStates");

    private final Release release;
    private final Availability availability;
    private final IndexCompaction nodes = new IndexCompaction();
    private final SortedMap<String, Integer> remarks = new TreeMap<>();

    private XDocReader(Release release, Product product) {
        this.release = release;
        this.availability = new Availability(new TreeMap<>(Map.of(release, new TreeSet<>(Set.of(product)))));
    }

    /**
     * Reads an object with the answers to {@code xDoc} for the four roots, {@code Command}, {@code Configuration},
     * {@code Status} (or {@code StatusSchema}) and {@code Event}. A root that is not there is {@linkplain
     * dev.jxapi.schema.Schema#missing() missing} in the schema.
     *
     * @throws SchemaFormatException when the text says what this library does not understand
     * @throws IOException when the stream ends in an error
     */
    public static ReadSchema read(Release release, Product product, InputStream json) throws IOException {
        return new XDocReader(release, product).readRoots(Json.parse(json));
    }

    private ReadSchema readRoots(JsonNode file) {
        NodeJson roots = new NodeJson("xDoc of " + release, file, remarks);
        Set<NodeKind> missing = EnumSet.allOf(NodeKind.class);
        for (Map.Entry<String, JsonNode> entry : roots.entries()) {
            NodeKind kind = kind(entry.getKey(), roots);
            NodeJson root = new NodeJson(release + " " + kind.root(), entry.getValue(), remarks);
            root.expectScalarsOnly(kind.root() + " root", ROOT_ATTRIBUTES);
            children(kind, "", root);
            missing.remove(kind);
        }
        SchemaBuilder builder = new SchemaBuilder().release(release, missing);
        int count = nodes.addTo(builder);
        return new ReadSchema(builder.build(), count, remarks);
    }

    private static NodeKind kind(String name, NodeJson roots) {
        for (NodeKind kind : NodeKind.values()) {
            if (kind.root().equals(name) || (kind == NodeKind.STATUS && name.equals(STATUS_ALIAS))) {
                return kind;
            }
        }
        throw roots.fail("has the unknown root '" + name + "'");
    }

    private void children(NodeKind kind, String path, NodeJson parent) {
        for (Map.Entry<String, JsonNode> entry : parent.entries()) {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                for (JsonNode element : value) {
                    String index = index(element, value, parent);
                    child(kind, path + name + "[" + index + "]", element);
                }
            } else if (!XDocContent.isAttribute(value) && !name.equals(XDocContent.VALUE_SPACE)) {
                child(kind, path + name, value);
            }
        }
    }

    private static String index(JsonNode element, JsonNode list, NodeJson parent) {
        if (element.hasNonNull("id")) {
            return element.get("id").asText();
        }
        if (list.size() > 1) {
            throw parent.fail("has a list of several elements without item numbers");
        }
        return "n";
    }

    private void child(NodeKind kind, String path, JsonNode value) {
        NodeJson json = new NodeJson(release + " " + kind.root() + " " + path, value, remarks);
        json.expectScalarsOnly(kind.root(), NODE_ATTRIBUTES);
        boolean leaf = isLeaf(kind, json);
        if (leaf) {
            nodes.add(kind, path, json, access(json), XDocContent.read(kind, json), availability);
        }
        if (!leaf && json.has(XDocContent.VALUE_SPACE)) {
            throw json.fail("has values but is no " + kind.root());
        }
        if (!leaf && json.entries().stream().allMatch(entry -> XDocContent.isAttribute(entry.getValue()))) {
            json.remark("object that is no " + kind.root() + " and holds none, " + path);
        }
        if (!leaf || kind == NodeKind.CONFIGURATION || kind == NodeKind.STATUS) {
            children(kind, path + " ", json);
        }
    }

    private static boolean isLeaf(NodeKind kind, NodeJson json) {
        return switch (kind) {
            case COMMAND -> json.flag("command", false);
            case EVENT -> json.flag("event", false);
            case CONFIGURATION, STATUS -> json.has(XDocContent.VALUE_SPACE);
        };
    }

    private static Access access(NodeJson json) {
        if (!json.text("access", "public-api").equals("public-api")) {
            json.remark("access '" + json.text("access") + "'");
        }
        return new Access(
                json.words("role"),
                json.words("read"),
                json.text("backend", Access.ANY_BACKEND),
                json.text("include_for_extension", ""),
                json.flag("privacyimpact", false),
                json.words("unavailableStates"));
    }
}
