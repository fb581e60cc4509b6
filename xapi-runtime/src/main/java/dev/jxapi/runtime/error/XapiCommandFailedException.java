package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device ran a command and it failed (code 1). {@link DeviceError#message()} says why in the command's own words. */
public final class XapiCommandFailedException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiCommandFailedException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiCommandFailedException rethrown() {
        return new XapiCommandFailedException(error(), getMessage(), this);
    }
}
