package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came in time, or no connection to ask over. Reads may be tried again as they are. Whether a command or a
 * configuration change was done is not known if it was sent; the message says so.
 */
public final class XapiTimeoutException extends XapiException {

    private static final long serialVersionUID = 1L;

    public XapiTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public XapiTimeoutException rethrown() {
        return new XapiTimeoutException(getMessage(), this);
    }
}
