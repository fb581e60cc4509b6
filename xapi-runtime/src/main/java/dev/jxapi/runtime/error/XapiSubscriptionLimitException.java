package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** The device has no room for more subscriptions (code -31998). */
public final class XapiSubscriptionLimitException extends XapiDeviceException {

    private static final long serialVersionUID = 1L;

    private final int subscriptionsInUse;

    public XapiSubscriptionLimitException(DeviceError error, String message, @Nullable Throwable cause) {
        this(error, message, 0, cause);
    }

    private XapiSubscriptionLimitException(
            DeviceError error, String message, int subscriptionsInUse, @Nullable Throwable cause) {
        super(error, message, cause);
        this.subscriptionsInUse = subscriptionsInUse;
    }

    /** How many subscriptions this connection held on the device; other clients of the device hold more. */
    public int subscriptionsInUse() {
        return subscriptionsInUse;
    }

    /** The same error, saying how many subscriptions are in use. */
    public XapiSubscriptionLimitException withSubscriptionsInUse(int count) {
        return new XapiSubscriptionLimitException(
                error(), getMessage() + " (this connection holds " + count + " subscriptions)", count, getCause());
    }

    @Override
    public XapiSubscriptionLimitException rethrown() {
        return new XapiSubscriptionLimitException(error(), String.valueOf(getMessage()), subscriptionsInUse, this);
    }
}
