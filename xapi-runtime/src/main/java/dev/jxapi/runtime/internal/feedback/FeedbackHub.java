package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiProtocolException;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.connection.Channel;
import dev.jxapi.runtime.internal.connection.ChannelListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** Holds the place of the feedback engine. */
public final class FeedbackHub implements ChannelListener {

    private final String device;

    public FeedbackHub(String device, Executor callbacks, ScheduledExecutorService timer) {
        this.device = device;
    }

    public CompletableFuture<Subscription> subscribe(FeedbackQuery query, RequestOptions options) {
        return CompletableFuture.failedFuture(new XapiProtocolException(device + ": no feedback yet", null));
    }

    @Override
    public CompletableFuture<Void> onOpen(Channel channel) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onNotification(Channel channel, String method, JsonNode params) {}

    @Override
    public void onLost(Channel channel, XapiException reason) {}

    @Override
    public void onClosed(XapiException reason) {}
}
