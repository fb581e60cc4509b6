package dev.jxapi.runtime.internal.rpc;

import java.util.Collection;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose time is up. One timer for many calls, set to the earliest deadline: requests are many and rarely time
 * out, so that a new one usually costs a comparison.
 */
public final class Deadlines {

    private static final long NEVER = Long.MAX_VALUE;

    private final ScheduledExecutorService timer;
    private final Collection<Call> calls;
    private final Consumer<Call> expired;
    private final long origin = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long next = NEVER;
    private @Nullable ScheduledFuture<?> sweep;

    /**
     * @param timer runs the sweeps
     * @param calls a live view, for many threads, of all calls that have not ended
     * @param expired ends a call
     */
    public Deadlines(ScheduledExecutorService timer, Collection<Call> calls, Consumer<Call> expired) {
        this.timer = timer;
        this.calls = calls;
        this.expired = expired;
    }

    /** Watches a call, which must be among the calls by now. */
    public void watch(Call call) {
        watch(call.deadline() - origin);
    }

    private void watch(long deadline) {
        if (deadline >= next) {
            return;
        }
        lock.lock();
        try {
            if (deadline >= next) {
                return;
            }
            if (sweep != null) {
                sweep.cancel(false);
            }
            next = deadline;
            long delay = Math.max(0, deadline - (System.nanoTime() - origin));
            sweep = timer.schedule(this::sweep, delay, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            next = NEVER; // The connection is closed and ends all calls itself.
        } finally {
            lock.unlock();
        }
    }

    private void sweep() {
        lock.lock();
        try {
            next = NEVER;
            sweep = null;
        } finally {
            lock.unlock();
        }
        long now = System.nanoTime();
        long earliest = NEVER;
        for (Call call : calls) {
            if (call.isExpired(now)) {
                expired.accept(call);
            } else {
                earliest = Math.min(earliest, call.deadline() - origin);
            }
        }
        watch(earliest);
    }

    /** Stops watching. */
    public void stop() {
        lock.lock();
        try {
            if (sweep != null) {
                sweep.cancel(false);
            }
        } finally {
            lock.unlock();
        }
    }
}
