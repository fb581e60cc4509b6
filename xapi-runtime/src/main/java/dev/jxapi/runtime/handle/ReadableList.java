package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A list of statuses or configurations, whose elements come and go or are fixed by the hardware.
 *
 * @param <N> the handle on an element
 * @param <V> the value of an element
 */
public abstract class ReadableList<N extends Readable<V>, V> {

    protected final XapiSession session;
    protected final XapiPath path;
    protected final N everyElement;

    ReadableList(XapiSession session, XapiPath path, N everyElement) {
        this.session = session;
        this.path = path;
        this.everyElement = everyElement;
    }

    /** The list's path, without an item number. */
    public final XapiPath path() {
        return path;
    }

    /** Reads the elements from the device, in the device's order; empty where there are none. */
    public final List<V> get() {
        return Blocking.await(getAsync());
    }

    /** Reads the elements from the device, in the device's order; empty where there are none. */
    public final CompletableFuture<List<V>> getAsync() {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("not yet"));
    }

    /** In terminal syntax: {@code xStatus Call}. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
