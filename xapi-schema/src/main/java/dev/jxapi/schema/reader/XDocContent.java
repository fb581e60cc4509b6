package dev.jxapi.schema.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a node of an {@code xDoc} answer is made of. */
final class XDocContent {

    static final String VALUE_SPACE = "ValueSpace";

    private static final String LITERALS = "Value";

    private static final Set<String> PARAMETER_ATTRIBUTES = Set.of("default", "description", "id", "required");
    private static final Set<String> FIELD_ATTRIBUTES = Set.of("description", "id", "required", "type");

    private XDocContent() {}

    /** A node is an object or an array of objects; some nodes have names in lower case, as attributes do. */
    static boolean isAttribute(JsonNode value) {
        return value.isValueNode();
    }

    static Content read(NodeKind kind, NodeJson json) {
        return switch (kind) {
            case COMMAND -> new CommandContent(parameters(json), json.flag("multiline", false));
            case CONFIGURATION ->
                new ConfigurationContent(
                        space(json), json.object(VALUE_SPACE).textOrNull("default"), json.flag("hide_value", false));
            case STATUS -> new StatusContent(space(json));
            case EVENT -> EventJson.content(fields(json));
        };
    }

    private static ValueSpace space(NodeJson json) {
        return ValueSpaceJson.XDOC.read(json.object(VALUE_SPACE));
    }

    private static List<Parameter> parameters(NodeJson command) {
        List<Parameter> parameters = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : command.entries()) {
            if (!isAttribute(entry.getValue())) {
                parameters.add(parameter(entry.getKey(), entry.getValue(), command));
            }
        }
        return parameters;
    }

    private static Parameter parameter(String name, JsonNode value, NodeJson command) {
        NodeJson json = command.child("parameter " + name, value.isArray() ? only(value, command) : value);
        json.expectScalarsOnly("parameter", PARAMETER_ATTRIBUTES);
        NodeJson facts = json.object(VALUE_SPACE);
        ValueSpace space = space(json);
        if (value.isArray() && !(space instanceof ArraySpace)) {
            space = new ArraySpace(space, null);
        }
        boolean required = json.has("required") ? json.flag("required") : facts.flag("required");
        String defaultValue = json.has("default") ? json.text("default") : facts.textOrNull("default");
        return new Parameter(name, required, space, defaultValue);
    }

    private static List<EventField> fields(NodeJson parent) {
        List<EventField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : parent.entries()) {
            if (!isAttribute(entry.getValue()) && !isLiterals(entry)) {
                fields.add(field(entry.getKey(), entry.getValue(), parent));
            }
        }
        return fields;
    }

    /** Some events have a field of the name under which the words of a literal stand. */
    private static boolean isLiterals(Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        return entry.getKey().equals(LITERALS) && value.isArray() && (value.isEmpty() || isAttribute(value.get(0)));
    }

    private static EventField field(String name, JsonNode value, NodeJson parent) {
        NodeJson json = parent.child("field " + name, value.isArray() ? only(value, parent) : value);
        json.expectScalarsOnly("field", FIELD_ATTRIBUTES);
        boolean required = json.flag("required", false);
        if (!json.has("type")) {
            return new EventField.Group(name, required, value.isArray(), fields(json));
        }
        if (value.isArray()) {
            throw json.fail("is a list of bare values, which no known event has");
        }
        List<String> literals = json.has(LITERALS) ? json.texts(LITERALS) : List.of();
        return new EventField.Leaf(name, required, EventJson.space(json, json.text("type"), literals));
    }

    private static JsonNode only(JsonNode array, NodeJson parent) {
        if (array.size() != 1) {
            throw parent.fail("has a list of " + array.size() + " descriptions where one describes all elements");
        }
        return array.get(0);
    }
}
