package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.Authentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.Request;

/**
 * Who logs in.
 *
 * @param user the user's name
 * @param password shown nowhere
 */
public record Credentials(String user, String password) {

    void addTo(Request.Builder handshake, Authentication authentication) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        switch (authentication) {
            case BASIC ->
                handshake.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            case PROTOCOL_HEADER ->
                handshake.header(
                        "Sec-WebSocket-Protocol",
                        "auth-" + Base64.getUrlEncoder().withoutPadding().encodeToString(pair));
        }
    }

    /** The user's name only. */
    @Override
    public String toString() {
        return user;
    }
}
