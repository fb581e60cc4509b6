package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;

/**
 * A subtree of the configurations. Generated classes add a method for each node below.
 *
 * @param <V> the view of its value
 */
public abstract class ConfigurationNode<V extends View> extends ReadableNode<V> {
    protected ConfigurationNode(XapiSession session, XapiPath path, ViewType<V> type) {
        super(session, path, type);
    }
}
