package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.ConnectionState;
import dev.jxapi.runtime.ConnectionState.Reconnecting;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiConnectionLostException.Outcome;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiInterruptedException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says what became of a connection that was made. */
final class ConnectionErrors {

    private final String device;

    ConnectionErrors(String device) {
        this.device = device;
    }

    XapiConnectionLostException lost(String why, @Nullable Throwable failure) {
        String message = "The connection to " + device + " was lost: " + why;
        return new XapiConnectionLostException(Outcome.UNKNOWN, message, failure);
    }

    /** The error for a client that is closed: by itself, for a reason, or by the application. */
    XapiClosedException closed(@Nullable XapiException reason) {
        String message = "The client for " + device + " is closed";
        return new XapiClosedException(reason == null ? message : message + ". " + reason.getMessage(), reason);
    }

    /** The error for a wait that ended in this state. */
    XapiTimeoutException notConnected(Duration timeout, ConnectionState state) {
        XapiException reason = state instanceof Reconnecting again ? again.reason() : null;
        String message = device + " was not connected within " + Durations.text(timeout);
        return new XapiTimeoutException(reason == null ? message : message + ": " + reason.getMessage(), reason);
    }

    XapiInterruptedException interrupted(InterruptedException e) {
        return new XapiInterruptedException("Interrupted while waiting for " + device + " to be connected", e);
    }
}
