package dev.jxapi.simulator.internal.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Ghost;
import dev.jxapi.simulator.internal.state.StateNode.Items;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trees as JSON, in the dialect of one connection.
 *
 * @param legacy whether every number is written as text, as on {@code /ws?legacy}
 */
public record StateJson(boolean legacy) {

    /** Writes a node; an element of a list without its {@code id}. */
    public void write(StateNode node, JsonGenerator json) throws IOException {
        if (node instanceof Leaf leaf) {
            writeValue(leaf.shown(), json);
        } else if (node instanceof Branch branch) {
            json.writeStartObject();
            writeChildren(branch, json);
            json.writeEndObject();
        } else if (node instanceof Items items) {
            json.writeStartArray();
            for (Map.Entry<Integer, StateNode> item : items.items().entrySet()) {
                writeElement(item.getKey(), item.getValue(), json);
            }
            json.writeEndArray();
        } else if (node instanceof Ghost) {
            json.writeStartObject();
            json.writeStringField("ghost", "True");
            json.writeEndObject();
        }
    }

    /** Writes an element of a list with its {@code id}, which comes last; an element that is a bare value has none. */
    public void writeElement(int index, StateNode element, JsonGenerator json) throws IOException {
        if (element instanceof Leaf leaf) {
            writeValue(leaf.shown(), json);
            return;
        }
        json.writeStartObject();
        if (element instanceof Branch branch) {
            writeChildren(branch, json);
        } else if (element instanceof Ghost) {
            json.writeStringField("ghost", "True");
        }
        json.writeFieldName("id");
        writeValue(index, json);
        json.writeEndObject();
    }

    /** Writes what an event tells: each object below the root carries {@code id} 1. */
    public void writeEvent(StateNode node, JsonGenerator json) throws IOException {
        if (node instanceof Leaf leaf) {
            writeValue(leaf.value(), json);
        } else if (node instanceof Branch branch) {
            json.writeStartObject();
            writeEventChildren(branch, json);
            json.writeFieldName("id");
            writeValue(1, json);
            json.writeEndObject();
        } else if (node instanceof Items items) {
            json.writeStartArray();
            for (Map.Entry<Integer, StateNode> item : items.items().entrySet()) {
                json.writeStartObject();
                if (item.getValue() instanceof Branch branch) {
                    writeEventChildren(branch, json);
                }
                json.writeFieldName("id");
                writeValue(item.getKey(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Writes the object of an event's root, which alone has no {@code id}. */
    public void writeEventRoot(Branch root, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeEventChildren(root, json);
        json.writeEndObject();
    }

    private void writeEventChildren(Branch branch, JsonGenerator json) throws IOException {
        for (Map.Entry<String, StateNode> child : branch.children().entrySet()) {
            json.writeFieldName(child.getKey());
            writeEvent(child.getValue(), json);
        }
    }

    private void writeChildren(Branch branch, JsonGenerator json) throws IOException {
        for (Map.Entry<String, StateNode> child : branch.children().entrySet()) {
            if (child.getValue() instanceof Items items && items.items().isEmpty()) {
                continue;
            }
            json.writeFieldName(child.getKey());
            write(child.getValue(), json);
        }
    }

    private void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Integer number && !legacy) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** Writes the result of a command: keys sorted, numbers in this dialect. */
    public void writeResult(JsonNode node, JsonGenerator json) throws IOException {
        if (node.isObject()) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : sorted(node).entrySet()) {
                json.writeFieldName(field.getKey());
                writeResult(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (node.isArray()) {
            json.writeStartArray();
            for (JsonNode element : node) {
                writeResult(element, json);
            }
            json.writeEndArray();
        } else if (legacy && node.isNumber()) {
            json.writeString(node.asText());
        } else {
            json.writeTree(node);
        }
    }

    private static Map<String, JsonNode> sorted(JsonNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
