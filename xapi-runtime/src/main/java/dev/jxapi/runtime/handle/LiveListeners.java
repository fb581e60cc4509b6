package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.feedback.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners of a live object, which end with it. */
final class LiveListeners {

    private final List<Subscription> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Subscription add(Subscription listener) {
        open.removeIf(subscription -> !subscription.isOpen());
        open.add(listener);
        if (closed) {
            listener.close();
        }
        return listener;
    }

    void close() {
        closed = true;
        open.forEach(Subscription::close);
    }
}
