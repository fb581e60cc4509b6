package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.internal.net.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How a client says who it is.
 *
 * @param user the user's name
 * @param password the password
 * @param subprotocol the subprotocol to echo, null where the client used Basic authentication only
 */
record Authentication(
        String user, String password, @Nullable String subprotocol) {

    private static final String BASIC = "Basic ";
    private static final String AUTH = "auth-";

    /** Reads the credentials of a request; Basic wins where there are both. Null if there are none. */
    static @Nullable Authentication of(HttpRequest request) {
        String subprotocol = subprotocol(request.header("Sec-WebSocket-Protocol"));
        String authorization = request.header("Authorization");
        String credentials = null;
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            credentials = decode(authorization.substring(BASIC.length()).trim());
        } else if (subprotocol != null) {
            credentials = decode(subprotocol.substring(AUTH.length()));
        }
        int colon = credentials == null ? -1 : credentials.indexOf(':');
        return credentials == null || colon < 0
                ? null
                : new Authentication(credentials.substring(0, colon), credentials.substring(colon + 1), subprotocol);
    }

    private static @Nullable String subprotocol(@Nullable String header) {
        if (header == null) {
            return null;
        }
        for (String requested : header.split(",")) {
            if (requested.trim().startsWith(AUTH)) {
                return requested.trim();
            }
        }
        return null;
    }

    private static @Nullable String decode(String base64) {
        try {
            String urlFriendly = base64.replace('+', '-').replace('/', '_').replace("=", "");
            return new String(Base64.getUrlDecoder().decode(urlFriendly), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
