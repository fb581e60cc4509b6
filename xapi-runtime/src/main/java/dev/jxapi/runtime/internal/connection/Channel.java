package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One WebSocket to a device, open and authenticated. A lost channel never comes back; there will be another. */
public interface Channel {

    /**
     * Sends a request. Returns at once and never throws; the future ends exactly once: with the result, or failed with an
     * {@link dev.jxapi.runtime.error.XapiException} (device error, timeout, loss, close). It completes on the reader
     * thread: what depends on it must be short and must not run user code.
     *
     * @param method such as {@code xFeedback/Subscribe}
     * @param params the parameters, which the channel does not change
     * @param subject what is asked, in terminal syntax, for messages
     * @param timeout how long it may take
     */
    CompletableFuture<JsonNode> call(String method, ObjectNode params, String subject, Duration timeout);
}
