package dev.jxapi.runtime;

import dev.jxapi.runtime.error.XapiException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection is in its life.
 *
 * <pre>
 * Connecting ──► Connected ◄──► Reconnecting ──► Closed
 *     └──────────────┴───────────────┴─────────────▲
 * </pre>
 */
public sealed interface ConnectionState {

    /** The first connection is being made. */
    record Connecting() implements ConnectionState {}

    /** The device has accepted the connection, and feedback is subscribed. */
    record Connected() implements ConnectionState {}

    /**
     * The connection is lost, or could not be made at first, and is being made again.
     *
     * @param attempt the number of the attempt that comes next or is under way, from 1
     * @param reason why there is no connection
     * @param nextAttemptIn how long after the change to this state the attempt starts
     */
    record Reconnecting(int attempt, XapiException reason, Duration nextAttemptIn) implements ConnectionState {}

    /**
     * There will be no connection any more.
     *
     * @param reason why it ended by itself, null where the application closed it
     */
    record Closed(@Nullable XapiException reason) implements ConnectionState {}

    /** Whether requests reach the device now. */
    default boolean isConnected() {
        return this instanceof Connected;
    }

    /** Whether the life of the connection is over. */
    default boolean isClosed() {
        return this instanceof Closed;
    }
}
