package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.internal.feedback.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions that belong together: their listeners are called one at a time, in the order in which the devices sent
 * what they hear, and all of them are closed at once.
 *
 * <pre>{@code
 * try (SubscriptionGroup room = new SubscriptionGroup()) {
 *     xapi.status().standby().state().observe(this::standby, room);
 *     xapi.event().callDisconnect().on(this::ended, room);
 *     ...
 * }
 * }</pre>
 */
public final class SubscriptionGroup implements Delivery, AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Subscription> members = new ArrayList<>();
    private final @Nullable Executor executor;
    private @Nullable Lane lane;
    private boolean closed;

    /** A group whose listeners run on the executor of the client that the first of them listens to. */
    public SubscriptionGroup() {
        this.executor = null;
    }

    /** A group whose listeners run on an executor of the application's own. */
    public SubscriptionGroup(Executor executor) {
        this.executor = executor;
    }

    /** How many subscriptions are open in the group. */
    public int size() {
        lock.lock();
        try {
            return members.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * For the client: the lane that all members share.
     *
     * @throws IllegalStateException if the group is closed
     */
    @SuppressWarnings("exports")
    public Lane lane(Executor ofTheClient) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The group of subscriptions is closed");
            }
            Lane shared = lane;
            if (shared == null) {
                shared = new Lane(executor == null ? ofTheClient : executor);
                lane = shared;
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    /** For the client: takes a subscription in, or closes it if the group is closed. */
    public void add(Subscription member) {
        lock.lock();
        try {
            if (!closed) {
                members.add(member);
                return;
            }
        } finally {
            lock.unlock();
        }
        member.close();
    }

    /** For the client: forgets a subscription that was closed. */
    public void remove(Subscription member) {
        lock.lock();
        try {
            members.remove(member);
        } finally {
            lock.unlock();
        }
    }

    /** Closes all subscriptions of the group; it takes no others afterwards. Idempotent. */
    @Override
    public void close() {
        List<Subscription> leaving;
        lock.lock();
        try {
            closed = true;
            leaving = List.copyOf(members);
        } finally {
            lock.unlock();
        }
        leaving.forEach(Subscription::close);
    }
}
