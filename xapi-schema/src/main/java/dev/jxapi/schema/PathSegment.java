package dev.jxapi.schema;

import java.util.Locale;

/**
 * One step of a {@link SchemaPath}: a name, and whether it is a list, whose elements have item numbers.
 *
 * @param name the name in xAPI's own spelling, such as {@code SystemUnit}
 * @param list whether an item number follows the name
 */
public record PathSegment(String name, boolean list) {

    /** The segment as devices compare it, without regard to case, lists marked: {@code call[]}. */
    public String key() {
        return name.toLowerCase(Locale.ROOT) + (list ? "[]" : "");
    }

    @Override
    public String toString() {
        return list ? name + "[]" : name;
    }
}
