package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;

/**
 * An event.
 *
 * @param <E> the type of its body
 */
public class EventStream<E> {

    protected final XapiSession session;
    protected final XapiPath path;
    protected final ValueType<E> type;

    public EventStream(XapiSession session, XapiPath path, ValueType<E> type) {
        this.session = session;
        this.path = path;
        this.type = type;
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
