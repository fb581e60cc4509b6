package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The client is closed: by the application, or because it can never connect again (see the cause). */
public final class XapiClosedException extends XapiException {

    private static final long serialVersionUID = 1L;

    public XapiClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public XapiClosedException rethrown() {
        return new XapiClosedException(getMessage(), this);
    }
}
