package dev.jxapi.runtime.value;

import com.fasterxml.jackson.databind.JsonNode;

/** A view of an element of a list. */
public abstract class ItemView extends View {

    /**
     * Makes a view.
     *
     * @param node the node it shows, for messages
     * @param json the object that the device sent
     */
    protected ItemView(String node, JsonNode json) {
        super(node, json);
    }

    /**
     * The element's item number, which names it in paths; not its position in the list.
     *
     * @return the number, or -1 where the device did not send it
     */
    public final int id() {
        JsonNode id = raw().get("id");
        return id == null ? -1 : ValueType.INTEGER.decode(id);
    }
}
