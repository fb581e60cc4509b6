package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited; its interrupt flag is set again. */
public final class XapiInterruptedException extends XapiException {

    private static final long serialVersionUID = 1L;

    public XapiInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public XapiInterruptedException rethrown() {
        return new XapiInterruptedException(getMessage(), this);
    }
}
