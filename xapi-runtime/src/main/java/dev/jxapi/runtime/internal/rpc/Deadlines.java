package dev.jxapi.runtime.internal.rpc;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose time is up. One timer for all calls of a connection, set to the earliest deadline: requests are many
 * and rarely time out, so a new one usually costs a comparison.
 */
public final class Deadlines {

    private static final long NEVER = Long.MAX_VALUE;

    private final ScheduledExecutorService timer;
    private final Supplier<Stream<Call>> underWay;
    private final Consumer<Call> expired;
    private final long origin = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long next = NEVER;
    private @Nullable ScheduledFuture<?> sweep;

    /**
     * @param timer runs the sweeps
     * @param underWay all calls that have not ended
     * @param expired ends a call
     */
    public Deadlines(ScheduledExecutorService timer, Supplier<Stream<Call>> underWay, Consumer<Call> expired) {
        this.timer = timer;
        this.underWay = underWay;
        this.expired = expired;
    }

    /** Watches a call, which must be among those under way by now. */
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
        underWay.get().filter(call -> call.isExpired(now)).forEach(expired);
        underWay.get().mapToLong(call -> call.deadline() - origin).min().ifPresent(this::watch);
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
