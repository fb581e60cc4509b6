package dev.jxapi.codegen.model;

/**
 * The name of a generated type.
 *
 * @param packageName its package, {@code dev.jxapi.status}
 * @param simpleName its name in the package, {@code CallStatus}
 */
public record JavaType(String packageName, String simpleName) {

    @Override
    public String toString() {
        return packageName + "." + simpleName;
    }
}
