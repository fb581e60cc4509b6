package dev.jxapi.runtime.internal.connection;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a device is, read from what people write: a name, an address, either with a port, or a URL.
 *
 * @param url what is connected to, without credentials
 * @param credentials those in the URL, or null
 */
public record DeviceAddress(HttpUrl url, @Nullable Credentials credentials) {

    private static final Pattern SCHEME = Pattern.compile("^(wss?|https?)://.*", Pattern.CASE_INSENSITIVE);
    private static final String PATH = "/ws";

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message holds nothing of what stands before an {@code @}
     */
    public static DeviceAddress parse(String text) {
        String address = text.strip();
        if (address.isEmpty()) {
            throw new IllegalArgumentException("The host is empty. Give the device's name or address");
        }
        if (!SCHEME.matcher(address).matches()) {
            address = "wss://" + (isBareIpv6(address) ? "[" + address + "]" : address);
        }
        HttpUrl url = HttpUrl.parse(asHttp(address));
        if (url == null || isElsewhere(url)) {
            throw new IllegalArgumentException(
                    "'" + withoutCredentials(text)
                            + "' is no host. Write it like room1.example.com, 192.168.1.100:8443 or wss://room1.example.com/ws");
        }
        Credentials credentials = url.username().isEmpty() ? null : new Credentials(url.username(), url.password());
        HttpUrl.Builder plain = url.newBuilder().username("").password("").fragment(null);
        if (url.encodedPath().equals("/")) {
            plain.encodedPath(PATH);
        }
        return new DeviceAddress(plain.build(), credentials);
    }

    private static boolean isBareIpv6(String address) {
        return !address.startsWith("[")
                && address.indexOf('@') < 0
                && !address.contains("://")
                && address.indexOf(':') != address.lastIndexOf(':');
    }

    /** Whether a password with a slash, or a scheme that is not ours, made the URL another one than was meant. */
    private static boolean isElsewhere(HttpUrl url) {
        return url.encodedPath().startsWith("//")
                || url.newBuilder().username("").password("").toString().indexOf('@') >= 0;
    }

    private static String asHttp(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("ws") ? "http" + address.substring(2) : address;
    }

    private static String withoutCredentials(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The same address without TLS, on the usual port of it unless another is given. */
    public DeviceAddress insecureTransport() {
        if (!isSecure()) {
            return this;
        }
        HttpUrl.Builder plain = url.newBuilder().scheme("http");
        return new DeviceAddress(url.port() == 443 ? plain.port(80).build() : plain.build(), credentials);
    }

    /** The same device on another port. */
    public DeviceAddress port(int port) {
        return new DeviceAddress(url.newBuilder().port(port).build(), credentials);
    }

    /**
     * The same device at another path.
     *
     * @param path such as {@code /ws?legacy}
     */
    public DeviceAddress path(String path) {
        HttpUrl resolved = url.resolve(path.startsWith("/") ? path : "/" + path);
        if (resolved == null || !resolved.host().equals(url.host())) {
            throw new IllegalArgumentException(
                    "'" + withoutCredentials(path) + "' is no path of a URL. Write it like /ws");
        }
        return new DeviceAddress(resolved, credentials);
    }

    public boolean isSecure() {
        return url.isHttps();
    }

    /** The host, and the port where it is not the usual one: how messages call the device. */
    public String name() {
        String host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    /** As a WebSocket URL, without credentials. */
    @Override
    public String toString() {
        return "ws" + url.toString().substring("http".length());
    }
}
