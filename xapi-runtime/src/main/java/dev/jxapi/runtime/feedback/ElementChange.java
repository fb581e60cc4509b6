package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.path.XapiPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one node below the elements of a list, or of lists in lists.
 *
 * @param path the node
 * @param ids the item numbers of the elements that it belongs to, outermost first
 * @param value what the device sent of the node: its value, or the changed part of a subtree; null where it is gone
 * @param current all that is known of the node after this; null where it is gone
 * @param removed whether the node is gone, with the element that it belonged to
 * @param <T> the value of the node
 */
public record ElementChange<T>(
        XapiPath path,
        List<Integer> ids,
        @Nullable T value,
        @Nullable T current,
        boolean removed) {

    public ElementChange {
        ids = List.copyOf(ids);
    }

    /** The item number of the innermost element that the node belongs to. */
    public int id() {
        return ids.get(ids.size() - 1);
    }
}
