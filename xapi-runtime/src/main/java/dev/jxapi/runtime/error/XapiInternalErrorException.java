package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device failed (code -32603). */
public final class XapiInternalErrorException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiInternalErrorException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiInternalErrorException rethrown() {
        return new XapiInternalErrorException(error(), getMessage(), this);
    }
}
