package dev.jxapi.simulator.internal.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads of a pool, and waits for their end, which comes a little after that of the pool. */
final class DaemonThreads {

    private static final long PATIENCE_MILLIS = 2_000;

    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();

    ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            alive.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            alive.add(thread);
            return thread;
        };
    }

    /** Waits for all of them, but not for ever: a script of a test may never end. */
    void awaitEnd() {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            for (Thread thread : alive) {
                long left = deadline - System.currentTimeMillis();
                if (!thread.equals(Thread.currentThread()) && left > 0) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
