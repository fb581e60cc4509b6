package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on trees of values. Trees are treated as immutable: results share what did not change, so a snapshot costs
 * nothing and a change costs the nodes on its way.
 *
 * <p>A delta is what a notification carries: changed leaves, elements of lists with their ids, ghosts for elements that
 * are gone. Null stands for a node that is not there.
 */
@SuppressWarnings("ReferenceEquality") // whether anything changed is told by the instance, not by comparing trees
final class StateTree {

    private static final TextNode TRUE = TextNode.valueOf("True");

    private StateTree() {}

    /** The state after a delta; the same instance where the delta makes no difference. */
    static @Nullable JsonNode apply(@Nullable JsonNode state, JsonNode delta) {
        return merge(state, delta, false);
    }

    /** One delta that does what two do one after the other. */
    static JsonNode compose(@Nullable JsonNode first, JsonNode second) {
        JsonNode both = merge(first, second, true);
        return both == null ? NullNode.getInstance() : both;
    }

    private static @Nullable JsonNode merge(@Nullable JsonNode base, JsonNode delta, boolean keepGhosts) {
        if (delta.isNull()) {
            return keepGhosts ? delta : null;
        }
        if (delta.isObject()) {
            return mergeObject(base, delta, keepGhosts);
        }
        if (Trees.isList(delta) && (base == null || base.isNull() || Trees.isList(base))) {
            return mergeList(base, delta, keepGhosts);
        }
        return delta.equals(base) ? base : delta;
    }

    private static JsonNode mergeObject(@Nullable JsonNode base, JsonNode delta, boolean keepGhosts) {
        ObjectNode old = base instanceof ObjectNode object ? object : null;
        ObjectNode result = null;
        for (Map.Entry<String, JsonNode> field : delta.properties()) {
            String key = old == null ? null : keyIn(old, field.getKey());
            JsonNode before = old == null || key == null ? null : old.get(key);
            JsonNode after = merge(before, field.getValue(), keepGhosts);
            if (after == before) {
                continue;
            }
            if (result == null) {
                result = old == null ? JsonNodeFactory.instance.objectNode() : shallowCopy(old);
            }
            put(result, key == null ? field.getKey() : key, after);
        }
        if (result != null) {
            return result;
        }
        return old == null ? JsonNodeFactory.instance.objectNode() : old;
    }

    private static @Nullable String keyIn(ObjectNode object, String name) {
        if (Trees.isAttribute(name)) {
            return object.has(name) ? name : null;
        }
        return Trees.keyOf(object, name);
    }

    private static void put(ObjectNode object, String key, @Nullable JsonNode value) {
        if (value == null) {
            object.remove(key);
        } else {
            object.set(key, value);
        }
    }

    private static ObjectNode shallowCopy(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll(object);
        return copy;
    }

    private static JsonNode mergeList(@Nullable JsonNode base, JsonNode delta, boolean keepGhosts) {
        ArrayNode old = base instanceof ArrayNode array ? array : null;
        ArrayNode result = null;
        for (int index = 0; index < delta.size(); index++) {
            JsonNode element = delta.get(index);
            int id = Trees.idOf(element, index);
            ArrayNode current = result == null ? old : result;
            int place = current == null ? -1 : placeOf(current, id);
            JsonNode before = current == null || place < 0 ? null : current.get(place);
            JsonNode after = mergeElement(before, element, keepGhosts);
            if (after == before) {
                continue;
            }
            if (result == null) {
                result = JsonNodeFactory.instance.arrayNode();
                if (old != null) {
                    result.addAll(old);
                }
            }
            replace(result, place, id, after);
        }
        if (result != null) {
            return result;
        }
        return old == null ? JsonNodeFactory.instance.arrayNode() : old;
    }

    private static @Nullable JsonNode mergeElement(@Nullable JsonNode before, JsonNode element, boolean keepGhosts) {
        if (!Trees.isGhost(element)) {
            return merge(before, element, keepGhosts);
        }
        if (keepGhosts) {
            return element;
        }
        ObjectNode reborn = shallowCopy((ObjectNode) element);
        reborn.remove("ghost");
        return reborn.size() > 1 ? reborn : null;
    }

    private static int placeOf(JsonNode list, int id) {
        for (int index = 0; index < list.size(); index++) {
            if (Trees.idOf(list.get(index), index) == id) {
                return index;
            }
        }
        return -1;
    }

    private static void replace(ArrayNode list, int place, int id, @Nullable JsonNode element) {
        if (element == null) {
            list.remove(place);
        } else if (place >= 0) {
            list.set(place, element);
        } else {
            list.insert(placeFor(list, id), element);
        }
    }

    private static int placeFor(ArrayNode list, int id) {
        int place = list.size();
        while (place > 0 && Trees.idOf(list.get(place - 1), place - 1) > id) {
            place--;
        }
        return place;
    }

    /** The delta that leads from one state to another; null where they are the same. */
    static @Nullable JsonNode diff(@Nullable JsonNode from, @Nullable JsonNode to) {
        if (isEmptyList(from) && isEmptyList(to)) {
            return null;
        }
        if (from instanceof ArrayNode list && Trees.isList(list) && (to == null || Trees.isList(to))) {
            return diffList(list, to);
        }
        if (to == null) {
            return NullNode.getInstance();
        }
        if (from instanceof ObjectNode before && to instanceof ObjectNode after) {
            return diffObject(before, after);
        }
        return to.equals(from) ? null : to;
    }

    private static boolean isEmptyList(@Nullable JsonNode node) {
        return node == null || (node.isArray() && node.isEmpty());
    }

    private static @Nullable ObjectNode diffObject(ObjectNode from, ObjectNode to) {
        ObjectNode delta = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : to.properties()) {
            String key = keyIn(from, field.getKey());
            putIfAny(delta, field.getKey(), diff(key == null ? null : from.get(key), field.getValue()));
        }
        for (Map.Entry<String, JsonNode> field : from.properties()) {
            if (keyIn(to, field.getKey()) == null) {
                putIfAny(delta, field.getKey(), diff(field.getValue(), null));
            }
        }
        return delta.isEmpty() ? null : delta;
    }

    private static void putIfAny(ObjectNode object, String key, @Nullable JsonNode value) {
        if (value != null) {
            object.set(key, value);
        }
    }

    private static @Nullable ArrayNode diffList(ArrayNode from, @Nullable JsonNode to) {
        ArrayNode delta = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < from.size(); index++) {
            int id = Trees.idOf(from.get(index), index);
            if (to == null || placeOf(to, id) < 0) {
                delta.add(ghost(id));
            }
        }
        int size = to == null ? 0 : to.size();
        for (int index = 0; index < size; index++) {
            JsonNode after = Objects.requireNonNull(to).get(index);
            int place = placeOf(from, Trees.idOf(after, index));
            JsonNode change = diff(place < 0 ? null : from.get(place), after);
            if (change instanceof ObjectNode element) {
                delta.add(withId(element, after));
            }
        }
        return delta.isEmpty() ? null : delta;
    }

    private static ObjectNode ghost(int id) {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("ghost", TRUE)
                .put("id", id);
    }

    private static ObjectNode withId(ObjectNode change, JsonNode element) {
        if (change.has("id") || !element.has("id")) {
            return change;
        }
        return shallowCopy(change).set("id", element.get("id"));
    }
}
