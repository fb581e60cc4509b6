package dev.jxapi.runtime.internal.feedback;

import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.feedback.SubscriptionGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A group: subscriptions that share a lane. */
public final class LaneGroup implements SubscriptionGroup {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Subscription> members = new ArrayList<>();
    private final @Nullable Executor executor;
    private @Nullable Lane lane;
    private boolean closed;

    /**
     * A group.
     *
     * @param executor where listeners run, null for the executor of the first client
     */
    public LaneGroup(@Nullable Executor executor) {
        this.executor = executor;
    }

    /**
     * The lane that all members share.
     *
     * @throws IllegalStateException if the group is closed
     */
    Lane lane(Executor ofTheClient) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The group of subscriptions is closed");
            }
            Lane shared = lane;
            if (shared == null) {
                shared = new Lane(executor == null ? ofTheClient : executor, ofTheClient);
                lane = shared;
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a subscription in, or closes it if the group is closed. */
    void add(Subscription member) {
        lock.lock();
        try {
            if (!closed) {
                members.removeIf(former -> !former.isOpen());
                members.add(member);
                return;
            }
        } finally {
            lock.unlock();
        }
        member.close();
    }

    void remove(Subscription member) {
        lock.lock();
        try {
            members.remove(member);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            members.removeIf(former -> !former.isOpen());
            return members.size();
        } finally {
            lock.unlock();
        }
    }

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
