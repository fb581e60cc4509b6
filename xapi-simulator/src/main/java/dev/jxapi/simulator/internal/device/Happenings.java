package dev.jxapi.simulator.internal.device;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets tests wait for what happens on the device. */
final class Happenings {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReentrantLock lock;
    private final Condition happened;
    private long count;

    Happenings(ReentrantLock lock) {
        this.lock = lock;
        this.happened = lock.newCondition();
    }

    /** Wakes whoever waits; with the lock held. */
    void signal() {
        count++;
        happened.signalAll();
    }

    /**
     * Waits until something holds. It is looked at whenever anything happens on the device, and now and then, without the
     * lock, for it may well ask the device over the wire.
     *
     * @return whether it came to hold in time
     */
    boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = count();
            if (condition.getAsBoolean()) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            awaitNext(seen, Math.min(left, LOOK_AGAIN_NANOS));
        }
    }

    private long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void awaitNext(long seen, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (count == seen && left > 0) {
                left = happened.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
