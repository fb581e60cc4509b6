package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.path.XapiPath;
import java.util.List;

/**
 * A node below an element of a list, or of lists in lists, and its value.
 *
 * @param path the node
 * @param ids the item numbers of the elements that it belongs to, outermost first
 * @param value its value
 * @param <T> the type of its value
 */
public record Element<T>(XapiPath path, List<Integer> ids, T value) {

    public Element {
        ids = List.copyOf(ids);
    }

    /** The item number of the innermost element that the node belongs to. */
    public int id() {
        return ids.get(ids.size() - 1);
    }
}
