package dev.jxapi.schema;

/**
 * A kind of device.
 *
 * @param code Cisco's code name in schema files, {@code brooklyn}
 * @param displayName what people call it, {@code Room Bar Pro}
 */
public record Product(String code, String displayName) implements Comparable<Product> {

    @Override
    public int compareTo(Product other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return displayName;
    }
}
