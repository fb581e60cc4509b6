package dev.jxapi.runtime.error;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The device answered a request with an error. There is a type for each kind of error (Transport Guide, "Error codes");
 * an error of another code is of this type itself.
 */
public sealed class XapiDeviceException extends XapiException
        permits XapiCommandFailedException,
                XapiInvalidArgumentException,
                XapiUnknownNodeException,
                XapiPermissionDeniedException,
                XapiSubscriptionLimitException,
                XapiNotReadyException,
                XapiInvalidRequestException,
                XapiInternalErrorException,
                XapiParseErrorException {

    private static final long serialVersionUID = 1L;

    private final DeviceError error;

    public XapiDeviceException(DeviceError error, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    /** The error as the device sent it. */
    public final DeviceError error() {
        return error;
    }

    /** The code that the device sent. */
    public final int code() {
        return error.code();
    }

    /** What the device sent beside code and message; null where it sent nothing. */
    public final @Nullable JsonNode data() {
        return error.data();
    }

    @Override
    public XapiDeviceException rethrown() {
        return new XapiDeviceException(error, getMessage(), this);
    }
}
