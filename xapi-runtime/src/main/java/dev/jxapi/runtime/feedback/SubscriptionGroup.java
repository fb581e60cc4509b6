package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.internal.feedback.LaneGroup;
import java.util.concurrent.Executor;

/**
 * Subscriptions that belong together: their listeners are called one at a time, in the order in which the device sent what
 * they hear, and all of them are closed at once. A group may listen to several devices.
 *
 * <pre>{@code
 * try (SubscriptionGroup room = SubscriptionGroup.create()) {
 *     xapi.status().standby().state().observe(this::standby, room);
 *     xapi.event().callDisconnect().on(this::ended, room);
 *     ...
 * }
 * }</pre>
 *
 * <p>Not to be implemented by applications.
 */
public non-sealed interface SubscriptionGroup extends Delivery, AutoCloseable {

    /** A group whose listeners run on the executor of the client that the first of them listens to. */
    static SubscriptionGroup create() {
        return new LaneGroup(null);
    }

    /** A group whose listeners run on an executor of the application's own, as in {@link Delivery#on(Executor)}. */
    static SubscriptionGroup create(Executor executor) {
        return new LaneGroup(executor);
    }

    /** How many subscriptions are open in the group. */
    int size();

    /** Closes all subscriptions of the group; it takes no others afterwards. Idempotent. */
    @Override
    void close();
}
