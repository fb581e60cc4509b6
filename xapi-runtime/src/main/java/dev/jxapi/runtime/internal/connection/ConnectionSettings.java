package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.Authentication;
import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.ReconnectPolicy;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.feedback.FeedbackTrouble;
import dev.jxapi.runtime.internal.rpc.WireLog;
import dev.jxapi.runtime.tls.Tls;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * All that a connection is told when it is made.
 *
 * @param retryFirstConnect whether the first connect is tried again like later ones
 * @param connectTimeout for one attempt, from the name's look-up to the WebSocket
 * @param pingInterval zero for no pings
 * @param httpClient the application's own, or null
 * @param wireSinks who sees frames beside the logger
 * @param recordTo where frames are recorded, or null
 * @param feedbackBuffer how many changes or events wait for a listener
 * @param feedbackTrouble hears of listeners that fail or are slow, and of refused subscriptions
 */
public record ConnectionSettings(
        DeviceAddress address,
        @Nullable Credentials credentials,
        Authentication authentication,
        Tls tls,
        @Nullable Proxy proxy,
        @Nullable OkHttpClient httpClient,
        RequestOptions options,
        ReconnectPolicy reconnectPolicy,
        boolean retryFirstConnect,
        Duration connectTimeout,
        Duration pingInterval,
        NodeCatalogue catalogue,
        List<WireLog.Sink> wireSinks,
        @Nullable Path recordTo,
        int feedbackBuffer,
        FeedbackTrouble feedbackTrouble) {}
