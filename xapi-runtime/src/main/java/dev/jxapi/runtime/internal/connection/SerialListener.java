package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.error.XapiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promises that listeners to channels are given: one call at a time, of one channel from its opening to its loss
 * and of nothing before or after. What a listener throws ends neither the reader nor the reconnection.
 */
final class SerialListener implements ChannelListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");

    private final ChannelListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Channel current;
    private boolean closed;

    SerialListener(ChannelListener listener) {
        this.listener = listener;
    }

    @Override
    public CompletableFuture<Void> onOpen(Channel channel) {
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.completedFuture(null);
            }
            current = channel;
            return listener.onOpen(channel);
        } catch (RuntimeException e) {
            LOG.error("Feedback failed on a new connection", e);
            return CompletableFuture.completedFuture(null);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onNotification(Channel channel, String method, JsonNode params) {
        lock.lock();
        try {
            if (channel.equals(current)) {
                listener.onNotification(channel, method, params);
            }
        } catch (RuntimeException e) {
            LOG.error("A notification could not be handled", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onLost(Channel channel, XapiException reason) {
        lock.lock();
        try {
            if (channel.equals(current)) {
                current = null;
                listener.onLost(channel, reason);
            }
        } catch (RuntimeException e) {
            LOG.error("Feedback failed on a lost connection", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onClosed(XapiException reason) {
        lock.lock();
        try {
            current = null;
            closed = true;
            listener.onClosed(reason);
        } catch (RuntimeException e) {
            LOG.error("Feedback failed on a closed connection", e);
        } finally {
            lock.unlock();
        }
    }
}
