package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the trees of the xAPI look in JSON: names in any case, lists of elements with item numbers, ghosts, attributes. */
final class Trees {

    private static final String ID = "id";
    private static final String GHOST = "ghost";
    private static final int NO_NUMBER = -1;

    private Trees() {}

    /** The key under which an object has a child of that name in any case; null where it has none. */
    static @Nullable String keyOf(JsonNode object, String name) {
        if (object.has(name)) {
            return name;
        }
        for (Map.Entry<String, JsonNode> child : object.properties()) {
            if (child.getKey().equalsIgnoreCase(name) && !isAttribute(child.getKey())) {
                return child.getKey();
            }
        }
        return null;
    }

    /** The child of that name in any case; null where there is none. */
    static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
        if (node == null || !node.isObject()) {
            return null;
        }
        JsonNode exact = node.get(name);
        if (exact != null) {
            return exact;
        }
        String key = keyOf(node, name);
        return key == null ? null : node.get(key);
    }

    /** Names that start in lower case are attributes, not nodes. */
    static boolean isAttribute(String key) {
        return key.isEmpty() || Character.isLowerCase(key.charAt(0));
    }

    /** Whether an array's elements are named by item numbers. */
    static boolean isList(@Nullable JsonNode node) {
        return node != null
                && node.isArray()
                && (node.isEmpty() || (node.get(0).isObject() && idOf(node.get(0)) != NO_NUMBER));
    }

    /** The item number of an element, or -1 where it has none. */
    static int idOf(JsonNode element) {
        JsonNode id = element.get(ID);
        if (id == null) {
            return NO_NUMBER;
        }
        if (id.isInt()) {
            return id.intValue();
        }
        try {
            return Integer.parseInt(id.asText().strip());
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    /** The item number of an element; its place, counted from one, where it has none. */
    static int idOf(JsonNode element, int index) {
        int id = element.isObject() ? idOf(element) : NO_NUMBER;
        return id == NO_NUMBER ? index + 1 : id;
    }

    /** The element with that item number; null where there is none. */
    static @Nullable JsonNode element(@Nullable JsonNode list, int id) {
        if (list == null) {
            return null;
        }
        if (list.isObject()) {
            return idOf(list) == id || idOf(list) == NO_NUMBER ? list : null;
        }
        for (int index = 0; index < list.size(); index++) {
            JsonNode element = list.get(index);
            if (idOf(element, index) == id) {
                return element;
            }
        }
        return null;
    }

    /** Whether this stands for an element that is gone. */
    static boolean isGhost(JsonNode element) {
        JsonNode ghost = element.get(GHOST);
        return ghost != null && ghost.asText().equalsIgnoreCase("true");
    }

    static boolean isIdOrGhost(String key) {
        return key.equals(ID) || key.equals(GHOST);
    }
}
