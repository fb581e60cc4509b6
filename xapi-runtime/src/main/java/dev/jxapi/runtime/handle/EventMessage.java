package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jxapi.runtime.internal.feedback.PathMatcher;
import dev.jxapi.runtime.path.XapiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that came for a subscription to many of them. {@link #as} tells which it is:
 *
 * <pre>{@code
 * xapi.event().userInterface().extensions().on(message -> {
 *     message.as(xapi.event().userInterface().extensions().panel().clicked()).ifPresent(this::clicked);
 *     message.as(xapi.event().userInterface().extensions().widget().action()).ifPresent(this::acted);
 * });
 * }</pre>
 */
public final class EventMessage {

    private final XapiPath origin;
    private final JsonNode tree;

    private EventMessage(XapiPath origin, JsonNode tree) {
        this.origin = origin;
        this.tree = tree;
    }

    static EventMessage of(XapiPath origin, JsonNode tree) {
        return new EventMessage(origin, tree);
    }

    /**
     * The path that the message leads to: the deepest node that holds all that the device sent. That is the event, unless
     * its body has a single part that is an object itself.
     */
    public XapiPath path() {
        XapiPath path = origin;
        JsonNode node = tree;
        Map.Entry<String, JsonNode> only = onlyChild(node);
        while (only != null) {
            path = path.child(only.getKey());
            node = only.getValue();
            only = onlyChild(node);
        }
        return path;
    }

    /** The body at that path, as it came. */
    public JsonNode body() {
        JsonNode node = tree;
        for (Map.Entry<String, JsonNode> only = onlyChild(node); only != null; only = onlyChild(node)) {
            node = only.getValue();
        }
        return node;
    }

    /** All that the device sent, from the node that is listened to. */
    public JsonNode raw() {
        return tree;
    }

    private static Map.@Nullable Entry<String, JsonNode> onlyChild(JsonNode node) {
        Map.Entry<String, JsonNode> only = null;
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            if (!Character.isLowerCase(child.getKey().charAt(0))) {
                if (only != null || !child.getValue().isObject()) {
                    return null;
                }
                only = child;
            }
        }
        return only;
    }

    /** The body in the type of an event; empty where this is another event. */
    public <E> Optional<E> as(EventStream<E> event) {
        JsonNode root = tree;
        for (int at = origin.steps().size() - 1; at >= 0; at--) {
            root = JsonNodeFactory.instance
                    .objectNode()
                    .set(origin.steps().get(at).toString(), root);
        }
        List<JsonNode> found = new ArrayList<>(1);
        PathMatcher.match(event.path(), root, null, root, (path, ids, body, before, after) -> {
            if (body != null) {
                found.add(body);
            }
        });
        return found.isEmpty() ? Optional.empty() : event.body(found.get(0));
    }

    /** The event in terminal syntax, and its body. */
    @Override
    public String toString() {
        return path() + " " + body();
    }
}
