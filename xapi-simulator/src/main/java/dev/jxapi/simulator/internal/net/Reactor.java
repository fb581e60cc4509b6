package dev.jxapi.simulator.internal.net;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads that all devices of this JVM share: started with the first device, gone after the last. */
public final class Reactor {

    private static final Object LOCK = new Object();
    private static @Nullable Reactor shared;
    private static int users;

    private static final String NAME = "xapi-simulator-";
    private static final int WORKERS = 32;

    private final DaemonThreads threads = new DaemonThreads();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, threads.named(NAME + "timer"));
    private final EventLoop loop = new EventLoop(NAME + "loop", timer);
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS, WORKERS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads.named(NAME + "worker"));

    private Reactor() {
        timer.setRemoveOnCancelPolicy(true);
        workers.allowCoreThreadTimeOut(true);
    }

    /** To be paired with {@link #release()}. */
    public static Reactor acquire() {
        synchronized (LOCK) {
            if (shared == null) {
                shared = new Reactor();
            }
            users++;
            return shared;
        }
    }

    public void release() {
        synchronized (LOCK) {
            users--;
            if (users > 0) {
                return;
            }
            shared = null;
        }
        timer.shutdownNow();
        workers.shutdownNow();
        loop.stop();
        threads.awaitEnd();
    }

    EventLoop loop() {
        return loop;
    }

    /** Short, non-blocking work that is due later. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    /** Work that may block: the answers that tests script. */
    public Executor workers() {
        return workers;
    }
}
