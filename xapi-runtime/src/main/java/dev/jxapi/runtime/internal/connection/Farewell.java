package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.error.XapiClosedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells feedback, pending calls and the device that a connection ends, within a bounded time. */
final class Farewell {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");

    private final ChannelListener listener;
    private final Executor threads;

    Farewell(ChannelListener listener, Executor threads) {
        this.listener = listener;
        this.threads = threads;
    }

    /**
     * Tells all of them.
     *
     * @param last the channel that was up, or null
     * @param patience how long the device and what hears of the end may take, together
     */
    void say(@Nullable WebSocketChannel last, XapiClosedException reason, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        // On another thread, because an executor that a user has given for feedback may block for ever.
        CompletableFuture<Void> told = CompletableFuture.runAsync(() -> tell(last, reason), threads);
        if (last != null) {
            last.close(patience);
        }
        try {
            told.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Not all have heard of the end yet", e);
        }
    }

    private void tell(@Nullable WebSocketChannel last, XapiClosedException reason) {
        if (last != null) {
            last.strandAll();
        }
        listener.onClosed(reason);
    }
}
