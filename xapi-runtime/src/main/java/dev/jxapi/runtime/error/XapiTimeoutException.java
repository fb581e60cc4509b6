package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** No answer came in time. Whether the device did what it was asked is not known. */
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
