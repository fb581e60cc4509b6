package dev.jxapi.simulator.internal.net;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP request.
 *
 * @param method {@code GET}
 * @param target path and query as sent
 * @param headers the headers by name in lower case; the last of several with one name
 * @param secure whether it came over TLS
 */
public record HttpRequest(String method, String target, Map<String, String> headers, boolean secure) {

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What follows the question mark, empty without one. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    boolean webSocketUpgrade() {
        return method.equals("GET")
                && "websocket".equalsIgnoreCase(header("Upgrade"))
                && header("Sec-WebSocket-Key") != null;
    }

    /** Parses a head without its final empty line; null if it is none. */
    static @Nullable HttpRequest parse(String head, boolean secure) {
        String[] lines = head.split("\r?\n");
        String[] start = lines[0].split(" ");
        if (start.length != 3 || !start[2].startsWith("HTTP/1.")) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon <= 0) {
                return null;
            }
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).trim());
        }
        return new HttpRequest(start[0], start[1], headers, secure);
    }
}
