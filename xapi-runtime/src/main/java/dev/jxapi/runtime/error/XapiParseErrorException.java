package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device could not read the request (code -32700). */
public final class XapiParseErrorException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiParseErrorException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiParseErrorException rethrown() {
        return new XapiParseErrorException(error(), getMessage(), this);
    }
}
