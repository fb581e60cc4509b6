package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.path.Step;
import dev.jxapi.runtime.path.XapiPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the current values of a path are asked for: with {@code xQuery}, which takes wildcards and lists without an item
 * number anywhere; with {@code xGet} where the path names elements by their item numbers, because no device is known to
 * take those in a query.
 */
final class CurrentValues {

    private final XapiPath path;
    private final boolean query;

    CurrentValues(XapiPath path) {
        this.path = path;
        this.query = path.hasWildcard() || path.steps().stream().noneMatch(Step.Item.class::isInstance);
    }

    String method() {
        return query ? "xQuery" : "xGet";
    }

    ObjectNode params() {
        return JsonNodeFactory.instance.objectNode().set(query ? "Query" : "Path", path.toJson());
    }

    /** The tree below the root that an answer stands for; null where there is nothing. */
    @Nullable
    JsonNode tree(JsonNode answer) {
        return query ? Trees.child(answer, path.root().wireName()) : rooted(answer);
    }

    private JsonNode rooted(JsonNode answer) {
        List<Step> steps = path.steps();
        JsonNode tree = answer;
        for (int at = steps.size() - 1; at >= 0; at--) {
            if (steps.get(at) instanceof Step.Item item) {
                tree = JsonNodeFactory.instance.arrayNode().add(withId(tree, item.id()));
            } else {
                tree = JsonNodeFactory.instance.objectNode().set(steps.get(at).toString(), tree);
            }
        }
        return tree;
    }

    private static JsonNode withId(JsonNode element, int id) {
        if (!(element instanceof ObjectNode object)) {
            return JsonNodeFactory.instance.objectNode().put("id", id).set("Value", element);
        }
        return object.has("id") ? object : object.deepCopy().put("id", id);
    }
}
