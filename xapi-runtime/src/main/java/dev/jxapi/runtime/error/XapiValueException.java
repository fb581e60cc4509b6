package dev.jxapi.runtime.error;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A value that does not fit: one that came from the device and is not of its type, or one that cannot be sent. */
public final class XapiValueException extends XapiException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 200;

    public XapiValueException(String message) {
        this(message, null);
    }

    public XapiValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A value from the device that is not what was expected. */
    public static XapiValueException mismatch(JsonNode json, String expected) {
        String text = json.toString();
        String shown = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text;
        return new XapiValueException(shown + " is not " + expected);
    }

    /** The same error, with the path of the value before its message. */
    public XapiValueException at(Object path) {
        return new XapiValueException(path + ": " + getMessage(), getCause());
    }

    @Override
    public XapiValueException rethrown() {
        return new XapiValueException(getMessage(), this);
    }
}
