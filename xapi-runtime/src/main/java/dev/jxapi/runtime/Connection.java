package dev.jxapi.runtime;

import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;

/** The life of the connection under a session. Safe for use by many threads. */
public interface Connection extends AutoCloseable {

    /** A connection that is always up, for sessions without a network, as tests make them. */
    Connection ALWAYS_UP = new Connection() {
        @Override
        public String device() {
            return "a session without a network";
        }

        @Override
        public ConnectionState state() {
            return new ConnectionState.Connected();
        }

        @Override
        public Registration onStateChange(Consumer<? super ConnectionState> listener) {
            return () -> {};
        }

        @Override
        public void awaitConnected(Duration timeout) {}

        @Override
        public void close() {}
    };

    /** The device's host, and its port where it is not the usual one. */
    String device();

    /** Where the connection is in its life, now. */
    ConnectionState state();

    /**
     * Tells each change of state, in order and one at a time, on a thread for callbacks. The listener may use the client,
     * wait for the device and close the connection.
     */
    Registration onStateChange(Consumer<? super ConnectionState> listener);

    /**
     * Waits until the device is connected.
     *
     * @throws XapiTimeoutException if it is not within that time
     * @throws XapiClosedException if the connection is closed, at once or while waiting
     */
    void awaitConnected(Duration timeout);

    /**
     * Ends the connection: what is pending fails with {@link XapiClosedException}, the device hears of it. Idempotent,
     * takes about a second at most, may be called by any thread, listeners included.
     */
    @Override
    void close();
}
