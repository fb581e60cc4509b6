package dev.jxapi.runtime.internal.feedback;

import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.feedback.FeedbackChange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the listeners of one subscription, or of a group of them, one at a time and in the order in which the network
 * brought what they hear. At most one thread of the executor is at it.
 */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int TURN = 1_000;

    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Subscriber> members = new ArrayList<>(1);
    private long sequence;
    private boolean scheduled;

    /** A lane on an executor. */
    Lane(Executor executor) {
        this.executor = executor;
    }

    void join(Subscriber member) {
        lock.lock();
        try {
            members.add(member);
        } finally {
            lock.unlock();
        }
    }

    /** Drops a member and all that waits for it. */
    void leave(Subscriber member) {
        lock.lock();
        try {
            members.remove(member);
            member.backlog().clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts something into the line.
     *
     * @return whether {@link #schedule} must be called
     */
    boolean offer(Subscriber member, FeedbackChange change) {
        lock.lock();
        try {
            if (!member.isOpen()) {
                return false;
            }
            member.enqueue(new Backlog.Entry(sequence++, change));
            return claim();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells a member that the client is closed, in place of all that still waits for it.
     *
     * @return whether {@link #schedule} must be called
     */
    boolean end(Subscriber member, XapiException reason) {
        lock.lock();
        try {
            member.backlog().clear();
            member.endWith(reason);
            return claim();
        } finally {
            lock.unlock();
        }
    }

    private boolean claim() {
        boolean first = !scheduled;
        scheduled = true;
        return first;
    }

    /** Hands the work over to the executor. */
    void schedule() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.warn("The executor of a listener takes no more work; feedback for it is kept until it does", e);
            lock.lock();
            try {
                scheduled = false;
            } finally {
                lock.unlock();
            }
        }
    }

    private void drain() {
        for (int done = 0; done < TURN; done++) {
            Runnable next = next();
            if (next == null) {
                return;
            }
            next.run();
        }
        schedule();
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Subscriber first = null;
            for (int index = 0; index < members.size(); index++) {
                Subscriber member = members.get(index);
                XapiException end = member.takeEnd();
                if (end != null) {
                    members.remove(index);
                    return () -> member.tellEnd(end);
                }
                first = earlier(first, member);
            }
            if (first == null) {
                scheduled = false;
                return null;
            }
            Subscriber member = first;
            FeedbackChange change = member.dequeue();
            return () -> member.tell(change);
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Subscriber earlier(@Nullable Subscriber one, Subscriber other) {
        Backlog.Entry head = other.backlog().peek();
        if (head == null) {
            return one;
        }
        Backlog.Entry best = one == null ? null : one.backlog().peek();
        return best == null || head.sequence() < best.sequence() ? other : one;
    }

    /** Counters are read under the lane's lock. */
    <T> T read(java.util.function.Supplier<T> reader) {
        lock.lock();
        try {
            return reader.get();
        } finally {
            lock.unlock();
        }
    }
}
