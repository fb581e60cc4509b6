package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device does not have the command (code -32601) or node ({@code No match on Path argument}): another product, another release, or a list element that is not there. */
public final class XapiUnknownNodeException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiUnknownNodeException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiUnknownNodeException rethrown() {
        return new XapiUnknownNodeException(error(), getMessage(), this);
    }
}
