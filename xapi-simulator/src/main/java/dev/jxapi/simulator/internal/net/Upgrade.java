package dev.jxapi.simulator.internal.net;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of an HTTP request. */
public sealed interface Upgrade permits HttpResponse, Upgrade.Accepted, Upgrade.Ignored {

    /**
     * It becomes a WebSocket.
     *
     * @param subprotocol the subprotocol that the client asked for and gets, null for none
     * @param listener makes the one that hears what the client sends
     */
    record Accepted(@Nullable String subprotocol, Function<WebSocket, WebSocket.Listener> listener)
            implements Upgrade {}

    /** It is never answered. */
    record Ignored() implements Upgrade {}

    /** Decides; on the event loop. */
    @FunctionalInterface
    interface Policy {
        Upgrade decide(HttpRequest request);
    }
}
