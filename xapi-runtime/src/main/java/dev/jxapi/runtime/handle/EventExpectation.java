package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.CallerThread;
import java.time.Duration;

/**
 * An event that is listened for already and will be waited for: for the event that answers a command. What comes between
 * is kept.
 *
 * @param <E> the type of the event's body
 */
public final class EventExpectation<E> implements AutoCloseable {

    private final Subscription subscription;
    private final CallerThread caller;
    private final Wait<E> wait;

    EventExpectation(Subscription subscription, CallerThread caller, Wait<E> wait) {
        this.subscription = subscription;
        this.caller = caller;
        this.wait = wait;
    }

    /**
     * Waits for the event. The calling thread runs the condition that the event must meet. For use by one thread at a time.
     *
     * @throws XapiTimeoutException if it does not come in time
     */
    public E get(Duration timeout) {
        return get(System.nanoTime() + timeout.toNanos(), timeout);
    }

    E get(long deadline, Duration timeout) {
        return caller.runUntil(wait.result(), deadline, subscription.path(), () -> wait.late(timeout));
    }

    /** Ends the subscription. */
    @Override
    public void close() {
        subscription.close();
    }
}
