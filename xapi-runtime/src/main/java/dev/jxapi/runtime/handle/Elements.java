package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.runtime.value.ViewType;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the elements of a list come: as objects with item numbers, or, in lists of single values, as bare values. */
final class Elements {

    private static final String VALUE = "Value";

    private Elements() {}

    /** The elements by item number, in the device's order; nothing where the device says in any way that there are none. */
    static Map<Integer, JsonNode> byId(JsonNode list) {
        Map<Integer, JsonNode> elements = new LinkedHashMap<>();
        if (list.isObject() && !list.isEmpty()) {
            elements.put(id(list, 0), list);
        }
        if (list.isArray()) {
            for (int index = 0; index < list.size(); index++) {
                JsonNode element = list.get(index);
                if (!element.path("ghost").asText().equalsIgnoreCase("true")) {
                    elements.put(id(element, index), element);
                }
            }
        }
        return elements;
    }

    private static int id(JsonNode element, int index) {
        return element.path("id").asInt(index + 1);
    }

    /** A single value that came as an object with the value in it. */
    static JsonNode value(JsonNode json, ValueType<?> type) {
        return json.isObject() && !(type instanceof ViewType) && json.has(VALUE) ? json.get(VALUE) : json;
    }
}
