package dev.jxapi.runtime.error;

import org.jspecify.annotations.Nullable;

/** Anything that goes wrong in JxAPI. Messages name the device, what was asked of it and what to do. */
public abstract sealed class XapiException extends RuntimeException
        permits XapiConnectException,
                XapiConnectionLostException,
                XapiClosedException,
                XapiTimeoutException,
                XapiInterruptedException,
                XapiDeviceException,
                XapiProtocolException,
                XapiValueException {

    private static final long serialVersionUID = 1L;

    XapiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * The same error with the stack of the thread that calls this, and this one as its cause. Blocking calls throw such a
     * copy, so that the stack leads to the caller and not into the network's threads.
     */
    public abstract XapiException rethrown();
}
