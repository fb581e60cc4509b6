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
     * On an executor of the application's own, which is never shut down. A thread of the client's executor hands it tasks,
     * so an executor that blocks, or runs a task in the calling thread, delays only this listener. When it throws, what
     * waits is handed over again with the next change. It must not discard tasks in silence: the listener would wait for
     * its turn for ever.
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
