package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jxapi.runtime.path.XapiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that happened to one node, as JSON.
 *
 * @param path the node, with the item numbers of all lists on the way
 * @param ids the item numbers of the lists whose elements the query left open, outermost first
 * @param value what the device sent of the node: all of a value, the changed part of a subtree, the body of an event; {@link
 *     MissingNode} where the node is gone
 * @param current all that is known of the node after this, {@link MissingNode} where it is gone; for events the body
 * @param removed whether the node, or the element of a list that it is or belongs to, is gone
 */
public record FeedbackChange(XapiPath path, List<Integer> ids, JsonNode value, JsonNode current, boolean removed) {
    public FeedbackChange {
        ids = List.copyOf(ids);
    }

    /** Tells of each element where the node is a list, each with its path and item number; of the node itself elsewhere. */
    public void forEachElement(Consumer<? super FeedbackChange> listener) {
        if (!value.isArray() || !value.path(0).path("id").isValueNode()) {
            listener.accept(this);
            return;
        }
        for (JsonNode element : value) {
            listener.accept(element(element, element.path("id").asInt()));
        }
    }

    private FeedbackChange element(JsonNode element, int id) {
        boolean gone = element.path("ghost").asText().equalsIgnoreCase("true");
        List<Integer> longer = new ArrayList<>(ids);
        longer.add(id);
        JsonNode now = MissingNode.getInstance();
        for (JsonNode candidate : current) {
            now = candidate.path("id").asInt() == id ? candidate : now;
        }
        return new FeedbackChange(path.item(id), longer, gone ? MissingNode.getInstance() : element, now, gone);
    }
}
