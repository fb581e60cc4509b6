package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device is starting or upgrading and takes no requests yet (code -31997). */
public final class XapiNotReadyException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiNotReadyException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiNotReadyException rethrown() {
        return new XapiNotReadyException(error(), getMessage(), this);
    }
}
