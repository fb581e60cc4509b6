package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The connection to the device could not be made. */
public final class XapiConnectException extends XapiException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Wrong user name or password (403, or 401 over TLS), or a user who may not log in. */
        AUTHENTICATION,
        /** The device takes TLS connections only (401 on {@code ws}). */
        HTTPS_REQUIRED,
        /** The device's web server answers, but WebSocket is off. */
        WEBSOCKET_DISABLED,
        /** The device is starting (502). */
        REBOOTING,
        /** The device refuses more connections for now (503). */
        RATE_LIMITED,
        /** The device's certificate is not trusted, or TLS failed otherwise. */
        TLS,
        /** The host's name is not known. */
        UNKNOWN_HOST,
        /** No connection to the host: refused, timed out or no route. */
        UNREACHABLE,
        /** Something answers that is no Cisco device with xAPI over WebSocket. */
        NOT_A_DEVICE
    }

    private final Reason reason;

    public XapiConnectException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether trying again can help without someone changing something. */
    public boolean isTransient() {
        return switch (reason) {
            case REBOOTING, RATE_LIMITED, UNREACHABLE, UNKNOWN_HOST, WEBSOCKET_DISABLED, NOT_A_DEVICE -> true;
            case AUTHENTICATION, HTTPS_REQUIRED, TLS -> false;
        };
    }

    @Override
    public XapiConnectException rethrown() {
        return new XapiConnectException(reason, getMessage(), this);
    }
}
