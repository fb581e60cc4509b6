package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.path.XapiPath;
import java.util.Optional;

/** A listener's hold on feedback. It lives over reconnections until it is closed. Safe for use by many threads. */
public interface Subscription extends AutoCloseable {

    /** What is listened to. */
    XapiPath path();

    /** Whether it has not been closed. */
    boolean isOpen();

    /**
     * Why the device does not send feedback although it is connected: it refused the subscription after a reconnection. Empty
     * while all is well, and while the connection is down.
     */
    Optional<XapiException> failure();

    /** How much went through the subscription so far. */
    FeedbackCounters counters();

    /**
     * Ends the subscription: the listener is not called again once this returns (a call already under way goes on).
     * Idempotent, does not wait for the device, safe from inside the listener.
     */
    @Override
    void close();
}
