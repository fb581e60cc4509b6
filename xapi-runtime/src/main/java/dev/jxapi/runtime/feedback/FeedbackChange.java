package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jxapi.runtime.path.XapiPath;
import java.util.List;

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
}
