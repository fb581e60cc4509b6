package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device sent something that is no answer of the xAPI. */
public final class XapiProtocolException extends XapiException {

    private static final long serialVersionUID = 1L;

    public XapiProtocolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public XapiProtocolException rethrown() {
        return new XapiProtocolException(getMessage(), this);
    }
}
