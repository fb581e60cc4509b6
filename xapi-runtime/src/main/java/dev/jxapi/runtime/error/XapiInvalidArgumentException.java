package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** A parameter is missing, unknown or out of its value space (code -32602, or cause 27). */
public final class XapiInvalidArgumentException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiInvalidArgumentException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiInvalidArgumentException rethrown() {
        return new XapiInvalidArgumentException(error(), getMessage(), this);
    }
}
