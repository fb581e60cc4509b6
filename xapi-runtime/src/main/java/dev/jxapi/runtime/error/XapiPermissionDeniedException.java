package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The user's role does not allow it (code -31999). */
public final class XapiPermissionDeniedException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiPermissionDeniedException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiPermissionDeniedException rethrown() {
        return new XapiPermissionDeniedException(error(), getMessage(), this);
    }
}
