package dev.jxapi.codegen;

/** A schema that cannot be expressed in Java, or names that would break users. The message names the node. */
public final class CodegenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CodegenException(String message) {
        super(message);
    }

    public CodegenException(String message, Throwable cause) {
        super(message, cause);
    }
}
