package dev.jxapi.simulator.internal.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that does all input and output. Nothing that runs on it may block. */
final class EventLoop {

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ScheduledExecutorService timer;
    private volatile boolean stopped;

    /** What a registered channel does when it becomes ready. */
    interface Ready {
        void ready(SelectionKey key) throws IOException;
    }

    EventLoop(String name, ScheduledExecutorService timer) {
        this.timer = timer;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The loop's own buffer, empty; it must not be kept. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    boolean inLoop() {
        return Thread.currentThread().equals(thread);
    }

    void execute(Runnable task) {
        tasks.add(task);
        if (!inLoop()) {
            selector.wakeup();
        }
    }

    /** Runs a task on the loop after a delay; never, once the simulator's threads have ended. */
    void executeLater(Runnable task, long millis) {
        try {
            timer.schedule(() -> execute(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing more runs later", e);
        }
    }

    /** Runs a task and waits for it, at most a few seconds. */
    void executeAndWait(Runnable task) {
        if (inLoop()) {
            task.run();
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            try {
                task.run();
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(10, TimeUnit.SECONDS)) {
                LOG.warn("{} has not done its work for 10 s", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Must be called on the loop. */
    SelectionKey register(SelectableChannel channel, int operations, Ready ready) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, ready);
    }

    /** Closes a channel for good: a registered one stays open until the selector has let go of it. On the loop. */
    void close(SelectableChannel channel) {
        try {
            channel.close();
            selector.selectNow(EventLoop::dispatch);
        } catch (IOException e) {
            LOG.debug("A channel could not be closed", e);
        }
    }

    void stop() {
        stopped = true;
        selector.wakeup();
        if (!inLoop()) {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try (selector) {
            while (!stopped) {
                selector.select(EventLoop::dispatch);
                runTasks();
            }
            runTasks();
            selector.selectNow();
        } catch (IOException e) {
            LOG.error("The simulator's event loop ended", e);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A task of the simulator's event loop failed", e);
            }
        }
    }

    private static void dispatch(SelectionKey key) {
        try {
            ((Ready) key.attachment()).ready(key);
        } catch (IOException | RuntimeException e) {
            LOG.error("A channel of the simulator failed", e);
            key.cancel();
        }
    }
}
