package dev.jxapi.codegen.model;

/** The Java type of a value, and with it the constant that says how the value is read and written. */
public sealed interface TypeRef {

    /** The types that the runtime brings. */
    enum Basic implements TypeRef {
        INTEGER,
        INTEGER_LITERAL,
        BOOLEAN,
        STRING,
        ZONE
    }

    /**
     * A generated enum or view, which has a constant {@code TYPE}.
     *
     * @param type its name
     */
    record Declared(JavaType type) implements TypeRef {}
}
