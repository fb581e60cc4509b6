package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.XapiPath;

/** A node above events. Generated classes add a method for each node and event below. */
public abstract class EventNode {

    protected final XapiSession session;
    protected final XapiPath path;

    protected EventNode(XapiSession session, XapiPath path) {
        this.session = session;
        this.path = path;
    }

    public final XapiPath path() {
        return path;
    }

    /** In terminal syntax. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
