package dev.jxapi.runtime;

/**
 * What every generated API has: the connection's life, and access to nodes by their plain path. The generated class adds
 * the tree.
 */
public abstract class XapiClient implements AutoCloseable {

    private final XapiSession session;

    protected XapiClient(XapiSession session) {
        this.session = session;
    }

    /** The session under the tree. */
    public final XapiSession session() {
        return session;
    }

    @Override
    public final void close() {}
}
