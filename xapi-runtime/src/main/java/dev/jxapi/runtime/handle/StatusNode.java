package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;

/**
 * A subtree of the statuses. Generated classes add a method for each node below.
 *
 * @param <V> the view of its value
 */
public abstract class StatusNode<V extends View> extends ReadableNode<V> {
    protected StatusNode(XapiSession session, XapiPath path, ViewType<V> type) {
        super(session, path, type);
    }
}
