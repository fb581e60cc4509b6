package dev.jxapi.runtime.feedback;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a listener is called. Whatever the delivery, a listener hears one thing at a time, in the device's order, and never
 * on the network's threads.
 */
public sealed interface Delivery permits DeliveryOptions, SubscriptionGroup {

    /** How many changes or events wait for a listener one by one, unless said otherwise. */
    int DEFAULT_BUFFER = 10_000;

    /** On the client's executor, with a buffer of {@value #DEFAULT_BUFFER}. */
    Delivery DEFAULT = new DeliveryOptions(null, 0);

    /**
     * On an executor of the application's own, which must not run tasks in the thread that hands them over, and is never
     * shut down.
     */
    static Delivery on(Executor executor) {
        return new DeliveryOptions(executor, 0);
    }

    /**
     * On the client's executor, with a buffer of another size.
     *
     * @param buffer how many changes or events wait for a slow listener one by one; beyond, changes of the same node
     *     become one and the oldest events are dropped
     */
    static Delivery buffering(int buffer) {
        return on(null, buffer);
    }

    /** On an executor, null for the client's, with a buffer of another size. */
    static Delivery on(@Nullable Executor executor, int buffer) {
        if (buffer < 1) {
            throw new IllegalArgumentException("A buffer holds at least one change: " + buffer);
        }
        return new DeliveryOptions(executor, buffer);
    }
}
