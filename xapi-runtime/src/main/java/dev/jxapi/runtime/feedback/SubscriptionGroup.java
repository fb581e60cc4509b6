package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.internal.feedback.Group;
import java.util.concurrent.Executor;

/**
 * Subscriptions that belong together: their listeners are called one at a time, in the order in which the devices sent
 * what they hear, and all of them are closed at once.
 *
 * <pre>{@code
 * try (SubscriptionGroup room = SubscriptionGroup.create()) {
 *     xapi.status().standby().state().observe(this::standby, room);
 *     xapi.event().callDisconnect().on(this::ended, room);
 *     ...
 * }
 * }</pre>
 */
public non-sealed interface SubscriptionGroup extends Delivery, AutoCloseable {

    /** A group whose listeners run on the executor of the client that the first of them listens to. */
    static SubscriptionGroup create() {
        return new Group(null);
    }

    /** A group whose listeners run on an executor of the application's own, which is never shut down. */
    static SubscriptionGroup create(Executor executor) {
        return new Group(executor);
    }

    /** How many subscriptions are open in the group. */
    int size();

    /** Closes all subscriptions of the group; it takes no others afterwards. Idempotent. */
    @Override
    void close();
}
