package dev.jxapi.schema.data;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes words and quoted texts so that {@link LineScanner} reads them back. */
final class Words {

    private Words() {}

    /** The word as it is, or quoted where it has characters that mean something in the format. */
    static String word(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return quoted(text);
            }
        }
        return text.isEmpty() ? quoted(text) : text;
    }

    static String list(Collection<String> words) {
        return words.stream().map(Words::word).collect(Collectors.joining(","));
    }

    static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_./+-:".indexOf(c) >= 0;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                String hex = Integer.toHexString(c);
                quoted.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
