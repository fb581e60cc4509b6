package dev.jxapi.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device's time: uptime, the steps of a call, the standby timer go by it. It runs with the real time until it is
 * {@linkplain #freeze() frozen}; then it moves only when {@linkplain #advance(Duration) told}, and whatever becomes due
 * happens in the caller's thread, in order, before {@code advance} returns.
 */
public final class DeviceClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceClock.class);

    private final ScheduledExecutorService timer;
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private Duration offset = Duration.ZERO;
    private @Nullable Instant frozenAt;
    private long count;
    private boolean closed;

    DeviceClock(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Something that happens later, unless cancelled. */
    public final class Task implements Comparable<Task> {
        private final Instant due;
        private final long number;
        private final Runnable action;

        private Task(Instant due, long number, Runnable action) {
            this.due = due;
            this.number = number;
            this.action = action;
        }

        public void cancel() {
            synchronized (tasks) {
                tasks.remove(this);
            }
        }

        /** One that fails must not keep those after it from happening. */
        private void run() {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("Something that was due on the simulated device failed", e);
            }
        }

        @Override
        public int compareTo(Task other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    /** The time on the device. */
    public Instant now() {
        synchronized (tasks) {
            return frozenAt != null ? frozenAt : Instant.now().plus(offset);
        }
    }

    /** Stops the time. */
    public void freeze() {
        synchronized (tasks) {
            frozenAt = now();
        }
    }

    /** Lets the time run again from where it is. */
    public void resume() {
        synchronized (tasks) {
            if (frozenAt != null) {
                offset = Duration.between(Instant.now(), frozenAt);
                frozenAt = null;
            }
        }
        runDue();
    }

    /** Moves the time on, and lets happen what was due in between. */
    public void advance(Duration duration) {
        Instant target = now().plus(duration);
        for (Task next = pollUntil(target); next != null; next = pollUntil(target)) {
            moveTo(next.due);
            next.run();
        }
        moveTo(target);
    }

    private void moveTo(Instant time) {
        synchronized (tasks) {
            if (frozenAt != null) {
                frozenAt = time.isAfter(frozenAt) ? time : frozenAt;
            } else if (time.isAfter(now())) {
                offset = Duration.between(Instant.now(), time);
            }
        }
    }

    /**
     * Lets something happen after a while of the device's time. It must not block.
     *
     * @param delay zero or more
     */
    public Task schedule(Duration delay, Runnable action) {
        Task task;
        synchronized (tasks) {
            task = new Task(now().plus(delay), count++, action);
            if (closed) {
                return task;
            }
            tasks.add(task);
        }
        arm(delay);
        return task;
    }

    private @Nullable Task pollUntil(Instant time) {
        synchronized (tasks) {
            Task next = tasks.peek();
            return next == null || next.due.isAfter(time) ? null : tasks.poll();
        }
    }

    private void runDue() {
        while (true) {
            Duration wait;
            Task next;
            synchronized (tasks) {
                if (frozenAt != null || tasks.isEmpty()) {
                    return;
                }
                next = pollUntil(now());
                wait = next != null ? Duration.ZERO : Duration.between(now(), tasks.element().due);
            }
            if (next == null) {
                arm(wait);
                return;
            }
            next.run();
        }
    }

    private void arm(Duration delay) {
        try {
            timer.schedule(this::runDue, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            close();
        }
    }

    void close() {
        synchronized (tasks) {
            closed = true;
            tasks.clear();
        }
    }
}
