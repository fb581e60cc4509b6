package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.error.XapiException;
import java.util.concurrent.CompletableFuture;

/** What follows the connection through its life. Calls come one at a time and must not block. */
public interface ChannelListener {

    /**
     * A new channel is up. The connection counts as connected when the future completes, so that subscriptions are back
     * before user code sees it; the future never fails, whatever the device answers, unless the channel is lost.
     */
    CompletableFuture<Void> onOpen(Channel channel);

    /** A notification came over the channel. On the reader thread: hand it over and return. */
    void onNotification(Channel channel, String method, JsonNode params);

    /** The channel is lost; another may open later. */
    void onLost(Channel channel, XapiException reason);

    /** There will be no channel any more. */
    void onClosed(XapiException reason);
}
