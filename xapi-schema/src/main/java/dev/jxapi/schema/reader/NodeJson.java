package dev.jxapi.schema.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.SchemaFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A JSON object that tells something about a node, read with errors that name the node. */
final class NodeJson {

    private final String where;
    private final JsonNode json;
    private final SortedMap<String, Integer> remarks;

    /**
     * @param where what the object is about, for errors
     * @param remarks where unknown attributes are counted
     */
    NodeJson(String where, JsonNode json, SortedMap<String, Integer> remarks) {
        this.where = where;
        this.json = json;
        this.remarks = remarks;
        if (!json.isObject()) {
            throw fail("should be an object, not " + abbreviated(json));
        }
    }

    SchemaFormatException fail(String why) {
        return new SchemaFormatException(where + ": " + why);
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    Set<Map.Entry<String, JsonNode>> entries() {
        return json.properties();
    }

    JsonNode get(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            throw fail("has no '" + name + "'");
        }
        return value;
    }

    NodeJson object(String name) {
        return new NodeJson(where, get(name), remarks);
    }

    NodeJson child(String name, JsonNode value) {
        return new NodeJson(where + ", " + name, value, remarks);
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isValueNode()) {
            throw fail("'" + name + "' should be a text, not " + abbreviated(value));
        }
        return value.asText();
    }

    String text(String name, String absent) {
        return has(name) ? text(name) : absent;
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    @Nullable
    Integer integerOrNull(String name) {
        return has(name) ? integer(name) : null;
    }

    private int integer(String name) {
        try {
            return Integer.parseInt(text(name).trim());
        } catch (NumberFormatException e) {
            throw fail("'" + name + "' should be a whole number of 32 bits, not '" + text(name) + "'");
        }
    }

    boolean flag(String name) {
        return switch (text(name)) {
            case "True", "true" -> true;
            case "False", "false" -> false;
            default -> throw fail("'" + name + "' should be True or False, not '" + text(name) + "'");
        };
    }

    boolean flag(String name, boolean absent) {
        return has(name) ? flag(name) : absent;
    }

    List<String> texts(String name) {
        JsonNode array = get(name);
        if (!array.isArray()) {
            throw fail("'" + name + "' should be an array, not " + abbreviated(array));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isValueNode()) {
                throw fail("'" + name + "' should hold texts, not " + abbreviated(element));
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /** An array of words, or words with {@code ;} between them; none where it is absent. */
    SortedSet<String> words(String name) {
        if (!has(name)) {
            return new TreeSet<>();
        }
        List<String> words =
                get(name).isArray() ? texts(name) : Arrays.asList(text(name).split(";"));
        SortedSet<String> sorted = new TreeSet<>();
        words.stream().map(String::trim).filter(word -> !word.isEmpty()).forEach(sorted::add);
        return sorted;
    }

    void remark(String what) {
        remarks.merge(what, 1, Integer::sum);
    }

    /** Remarks on members that are not among the known. */
    void expectOnly(String what, Set<String> known) {
        expect(what, known, false);
    }

    /** Remarks on members with scalar values that are not among the known. */
    void expectScalarsOnly(String what, Set<String> known) {
        expect(what, known, true);
    }

    private void expect(String what, Set<String> known, boolean scalarsOnly) {
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!known.contains(entry.getKey()) && (entry.getValue().isValueNode() || !scalarsOnly)) {
                remark("unknown " + what + " attribute '" + entry.getKey() + "'");
            }
        }
    }

    private static String abbreviated(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
