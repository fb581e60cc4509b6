package dev.jxapi.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads defaults that differ by item number, {@code [1]: On; [2]: Off; }. Any other default is that of each item. */
final class IndexedDefault {

    private static final Pattern ITEM = Pattern.compile("\\[(\\d+)]: (.*?)(?:; ?(?=\\[\\d+]: |$)|$)");

    private IndexedDefault() {}

    static @Nullable String of(String defaultValue, int index) {
        Matcher item = ITEM.matcher(defaultValue);
        if (!item.lookingAt()) {
            return defaultValue;
        }
        item.reset();
        while (item.find()) {
            if (Integer.parseInt(item.group(1)) == index) {
                return item.group(2);
            }
        }
        return null;
    }
}
