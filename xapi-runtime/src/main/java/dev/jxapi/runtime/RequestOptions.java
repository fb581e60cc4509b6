package dev.jxapi.runtime;

import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.Arguments;
import java.time.Duration;

/**
 * How requests behave: how long they may take, and what a lost connection means for them. Immutable.
 *
 * @param timeout how long a request may take in all, waiting for the connection included; more than a year counts as
 *     a year
 * @param waitForConnection whether commands and configuration changes wait for the connection while it is down, within
 *     their timeout; reads and subscriptions always do
 * @param idempotent whether commands and configuration changes are sent again when the connection is lost before their
 *     answer came; reads and subscriptions always are
 */
public record RequestOptions(Duration timeout, boolean waitForConnection, boolean idempotent) {

    /** Thirty seconds, no waiting, nothing sent twice. */
    public static final RequestOptions DEFAULT = new RequestOptions(Duration.ofSeconds(30), false, false);

    /**
     * Checks the timeout.
     *
     * @throws XapiValueException if it is zero or less
     */
    public RequestOptions {
        timeout = Arguments.positive(timeout, "request timeout");
    }

    public RequestOptions withTimeout(Duration newTimeout) {
        return new RequestOptions(newTimeout, waitForConnection, idempotent);
    }

    /** Commands and changes wait while the connection is down. */
    public RequestOptions waitingForConnection() {
        return new RequestOptions(timeout, true, idempotent);
    }

    /** Commands and changes may reach the device more than once. */
    public RequestOptions asIdempotent() {
        return new RequestOptions(timeout, waitForConnection, true);
    }
}
