package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.XapiPath;

/**
 * A list in the tree of statuses.
 *
 * @param <N> the handle on an element
 * @param <V> the value of an element
 */
public final class StatusList<N extends ReadableNode<V>, V> extends ReadableList<N, V> {

    /**
     * Makes a list.
     *
     * @param session the session that requests go through
     * @param path the list's path, without an item number
     * @param everyElement a handle whose path stands for every element of the list
     */
    public StatusList(XapiSession session, XapiPath path, N everyElement) {
        super(session, path, everyElement);
    }
}
