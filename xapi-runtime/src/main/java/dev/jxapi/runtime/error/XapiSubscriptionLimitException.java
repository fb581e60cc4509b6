package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device has no room for more subscriptions (code -31998). */
public final class XapiSubscriptionLimitException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    public XapiSubscriptionLimitException(DeviceError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    @Override
    public XapiSubscriptionLimitException rethrown() {
        return new XapiSubscriptionLimitException(error(), getMessage(), this);
    }
}
