package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.tls.Tls;
import java.net.Proxy;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.HostnameVerifier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares the HTTP client and the request that ask a device for a WebSocket. */
final class Handshake {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");

    private static final Duration WRITE_TIMEOUT_WITHOUT_PINGS = Duration.ofSeconds(20);

    private final ConnectionSettings settings;
    private final OkHttpClient http;

    Handshake(ConnectionSettings settings, SharedResources resources) {
        this.settings = settings;
        this.http = client(settings, resources.http());
    }

    private static OkHttpClient client(ConnectionSettings settings, OkHttpClient shared) {
        OkHttpClient base = settings.httpClient() == null ? shared : settings.httpClient();
        SocketFactory sockets = base.socketFactory();
        OkHttpClient.Builder http = base.newBuilder()
                .dispatcher(shared.dispatcher())
                .connectionPool(shared.connectionPool())
                .socketFactory(new NoDelaySocketFactory(sockets))
                .followRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.connectTimeout())
                .callTimeout(settings.connectTimeout())
                .writeTimeout(writeTimeout(settings.pingInterval()))
                .pingInterval(settings.pingInterval());
        Proxy proxy = settings.proxy();
        if (proxy != null) {
            http.proxy(proxy);
        }
        if (settings.address().isSecure()) {
            secure(http, settings.tls(), base.hostnameVerifier());
        }
        return http.build();
    }

    /** A peer that takes nothing is noticed also where no pings are sent. */
    static Duration writeTimeout(Duration pingInterval) {
        return pingInterval.isZero() ? WRITE_TIMEOUT_WITHOUT_PINGS : pingInterval.multipliedBy(2);
    }

    private static void secure(OkHttpClient.Builder http, Tls tls, HostnameVerifier strict) {
        http.sslSocketFactory(tls.socketFactory(), tls.trustManager());
        http.hostnameVerifier((host, session) -> tls.isPinned(session) || strict.verify(host, session));
    }

    void start(WebSocketChannel channel) {
        if (settings.address().isSecure() && settings.tls().isInsecure()) {
            LOG.warn(
                    "{}: TLS is not checked at all: whoever is between can read the password. Pin the device's"
                            + " certificate with Tls.fingerprint instead",
                    settings.address().name());
        }
        Request.Builder request = new Request.Builder().url(settings.address().url());
        Credentials credentials = settings.credentials();
        if (credentials != null) {
            credentials.addTo(request, settings.authentication());
        }
        channel.connect(http, request.build());
    }
}
