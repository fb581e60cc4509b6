package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The connection was lost, or was down, before the answer to a request came. */
public final class XapiConnectionLostException extends XapiException {

    private static final long serialVersionUID = 1L;

    /** What is known of the request. */
    public enum Outcome {
        /** It never left this process: the device did not do it. */
        NOT_SENT,
        /** It was handed to the socket: the device may have done it, or not. */
        UNKNOWN
    }

    private final Outcome outcome;

    public XapiConnectionLostException(Outcome outcome, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    @Override
    public XapiConnectionLostException rethrown() {
        return new XapiConnectionLostException(outcome, getMessage(), this);
    }
}
