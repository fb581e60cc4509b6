package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.error.XapiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promises that listeners to channels are given: one call at a time, of one channel from its opening to its loss
 * and of nothing before or after. What a listener throws ends neither the reader nor the reconnection. Who comes while
 * another's call is under way leaves its own to be made after it, and does not wait.
 */
final class SerialListener implements ChannelListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");

    private final ChannelListener listener;
    private final Executor turn = new SerialExecutor(Runnable::run);
    private @Nullable Channel current;
    private boolean closed;

    SerialListener(ChannelListener listener) {
        this.listener = listener;
    }

    @Override
    public CompletableFuture<Void> onOpen(Channel channel) {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        turn.execute(() -> open(channel, opened));
        return opened;
    }

    private void open(Channel channel, CompletableFuture<Void> opened) {
        if (closed) {
            opened.complete(null);
            return;
        }
        current = channel;
        try {
            listener.onOpen(channel).whenComplete((done, failure) -> opened.complete(null));
        } catch (RuntimeException e) {
            LOG.error("Feedback failed on a new connection", e);
            opened.complete(null);
        }
    }

    @Override
    public void onNotification(Channel channel, String method, JsonNode params) {
        turn.execute(() -> {
            if (channel.equals(current)) {
                listener.onNotification(channel, method, params);
            }
        });
    }

    @Override
    public void onLost(Channel channel, XapiException reason) {
        turn.execute(() -> {
            if (channel.equals(current)) {
                current = null;
                listener.onLost(channel, reason);
            }
        });
    }

    @Override
    public void onClosed(XapiException reason) {
        turn.execute(() -> {
            current = null;
            closed = true;
            listener.onClosed(reason);
        });
    }
}
