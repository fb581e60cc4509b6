package dev.jxapi.runtime.internal.feedback;

import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.internal.PromptExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the listeners of one subscription, or of a group of them, one at a time and in the order in which the network
 * brought what they hear. At most one thread of the executor is at it.
 */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.feedback");
    private static final int TURN = 1_000;

    private final Executor executor;
    private final Executor entrance;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Subscriber> members = new ArrayList<>(1);
    private long sequence;
    private boolean scheduled;

    /**
     * A lane.
     *
     * @param executor runs the listeners
     * @param ofTheClient the client's executor, which hands tasks to the other: an executor of the application's own may
     *     block, throw, or run tasks in the calling thread, which must not be the network's
     */
    Lane(Executor executor, Executor ofTheClient) {
        this.executor = executor;
        this.entrance =
                executor instanceof PromptExecutor || executor.equals(ofTheClient) ? Runnable::run : ofTheClient;
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
            entrance.execute(this::handOver);
        } catch (Throwable e) {
            refused(e);
        }
    }

    private void handOver() {
        try {
            executor.execute(this::drain);
        } catch (Throwable e) {
            refused(e);
        }
    }

    private void refused(Throwable failure) {
        LOG.warn("The executor of {} took no work; what waits is handed over with what comes next", this, failure);
        lock.lock();
        try {
            scheduled = false;
        } finally {
            lock.unlock();
        }
    }

    /** The subscriptions whose listeners it calls. */
    @Override
    public String toString() {
        return read(() -> List.copyOf(members)).toString();
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
