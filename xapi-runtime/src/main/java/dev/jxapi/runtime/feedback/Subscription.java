package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.path.XapiPath;

/** A listener's hold on feedback. It lives over reconnections until it is closed. */
public interface Subscription extends AutoCloseable {

    /** What is listened to. */
    XapiPath path();

    /** Whether it has not been closed. */
    boolean isOpen();

    /**
     * Ends the subscription: the listener is not called again once this returns (a call already under way goes on).
     * Idempotent, does not wait for the device, safe from inside the listener.
     */
    @Override
    void close();
}
