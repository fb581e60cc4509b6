package dev.jxapi.schema;

/** Schema text that cannot be understood. The message names the node, or the line, and says why. */
public final class SchemaFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SchemaFormatException(String message) {
        super(message);
    }

    public SchemaFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
