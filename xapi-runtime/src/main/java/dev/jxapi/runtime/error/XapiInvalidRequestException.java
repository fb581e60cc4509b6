package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device did not take the request for one (code -32600). */
public final class XapiInvalidRequestException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiInvalidRequestException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiInvalidRequestException rethrown() {
        return new XapiInvalidRequestException(error(), getMessage(), this);
    }
}
