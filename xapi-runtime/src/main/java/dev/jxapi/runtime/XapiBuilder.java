package dev.jxapi.runtime;

import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackTrouble;
import dev.jxapi.runtime.internal.Arguments;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.internal.connection.ConnectionSettings;
import dev.jxapi.runtime.internal.connection.Credentials;
import dev.jxapi.runtime.internal.connection.DeviceAddress;
import dev.jxapi.runtime.internal.connection.DeviceConnection;
import dev.jxapi.runtime.internal.connection.DeviceSession;
import dev.jxapi.runtime.internal.connection.SharedResources;
import dev.jxapi.runtime.internal.rpc.WireLog;
import dev.jxapi.runtime.tls.Tls;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Options for a connection, and the way to make it. What cannot be used is refused at once with an {@link
 * XapiValueException}. Not safe for use by several threads at once; may make many clients.
 *
 * @param <X> the generated API
 */
public final class XapiBuilder<X extends XapiClient> {

    private final NodeCatalogue catalogue;
    private final Function<XapiSession, X> api;
    private DeviceAddress address;
    private @Nullable Credentials credentials;
    private Authentication authentication = Authentication.BASIC;
    private Tls tls = Tls.system();
    private @Nullable Proxy proxy;
    private @Nullable OkHttpClient httpClient;
    private ClientResources resources = ClientResources.shared();
    private RequestOptions options = RequestOptions.DEFAULT;
    private ReconnectPolicy reconnectPolicy = ReconnectPolicy.exponential();
    private boolean retryFirstConnect;
    private boolean wireToStderr;
    private @Nullable Path recordTo;
    private int feedbackBuffer = Delivery.DEFAULT_BUFFER;
    private FeedbackTrouble feedbackTrouble = FeedbackTrouble.LOG_ONLY;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration pingInterval = Duration.ofSeconds(10);

    /**
     * Starts with the defaults. Generated APIs call this; see their {@code builder} method.
     *
     * @param host the device: a host name, an address, either with a port, or a URL such as
     *     {@code wss://room1.example.com:8443/ws}. User and password in a URL are used where {@link #credentials} are not
     *     given, and shown nowhere
     * @param catalogue what the API knows of its nodes
     * @param api makes the API over a session
     * @throws XapiValueException if the host is none
     */
    public XapiBuilder(String host, NodeCatalogue catalogue, Function<XapiSession, X> api) {
        this.catalogue = catalogue;
        this.api = api;
        this.address = address(host);
        this.credentials = address.credentials();
    }

    private static DeviceAddress address(@Nullable String host) {
        try {
            return DeviceAddress.parse(host == null ? "" : host);
        } catch (IllegalArgumentException e) {
            throw new XapiValueException(String.valueOf(e.getMessage()));
        }
    }

    /** Logs in as this user. The password appears in no message and no log. */
    public XapiBuilder<X> credentials(String user, String password) {
        if (user == null || user.isEmpty() || password == null) {
            throw new XapiValueException("Give a user name and a password for " + address.name());
        }
        credentials = new Credentials(user, password);
        return this;
    }

    /** How the credentials reach the device; {@link Authentication#BASIC} by default. */
    public XapiBuilder<X> authentication(Authentication method) {
        authentication = Arguments.notNull(method, "authentication");
        return this;
    }

    /** The device's port; 443 by default, 80 without TLS. */
    public XapiBuilder<X> port(int port) {
        if (port < 1 || port > 65535) {
            throw new XapiValueException("A port is between 1 and 65535: " + port);
        }
        address = address.port(port);
        return this;
    }

    /** The path of the WebSocket; {@code /ws} by default. {@code /ws?legacy} sends every value as text. */
    public XapiBuilder<X> path(String path) {
        try {
            address = address.path(Arguments.notNull(path, "path"));
        } catch (IllegalArgumentException e) {
            throw new XapiValueException(String.valueOf(e.getMessage()));
        }
        return this;
    }

    /** Connects without TLS ({@code ws}): everything can be read on the way, the password too. */
    public XapiBuilder<X> insecureTransport() {
        address = address.insecureTransport();
        return this;
    }

    /** Which certificates are trusted; {@link Tls#system} by default. */
    public XapiBuilder<X> tls(Tls trust) {
        tls = Arguments.notNull(trust, "TLS");
        return this;
    }

    /** Connects through a proxy. */
    public XapiBuilder<X> proxy(Proxy through) {
        proxy = Arguments.notNull(through, "proxy");
        return this;
    }

    /**
     * Builds connections on an HTTP client of the application's: its proxy, DNS, interceptors and socket factory are used,
     * not its dispatcher, its timeouts and its trust. It is neither changed nor closed.
     */
    public XapiBuilder<X> httpClient(OkHttpClient client) {
        httpClient = Arguments.notNull(client, "HTTP client");
        return this;
    }

    /** The threads, timer and HTTP client that are used; those that all clients share by default. */
    public XapiBuilder<X> resources(ClientResources own) {
        resources = Arguments.notNull(own, "resources");
        return this;
    }

    /** How requests behave unless a view or a call says otherwise. */
    public XapiBuilder<X> requestOptions(RequestOptions defaults) {
        options = Arguments.notNull(defaults, "request options");
        return this;
    }

    /** How long requests may take, 30 seconds by default. */
    public XapiBuilder<X> requestTimeout(Duration timeout) {
        return requestOptions(options.withTimeout(timeout));
    }

    /** When a lost connection is tried again; {@link ReconnectPolicy#exponential} by default. */
    public XapiBuilder<X> reconnectPolicy(ReconnectPolicy policy) {
        reconnectPolicy = Arguments.notNull(policy, "reconnect policy");
        return this;
    }

    /** Tries the first connect again as it does later ones, instead of failing at the first attempt. */
    public XapiBuilder<X> retryFirstConnect() {
        retryFirstConnect = true;
        return this;
    }

    /** How long one attempt to connect may take in all, from a millisecond to a day; 10 seconds by default. */
    public XapiBuilder<X> connectTimeout(Duration timeout) {
        connectTimeout = Arguments.upToADay(timeout, "connect timeout");
        return this;
    }

    /**
     * How often the device is asked for a sign of life, from a millisecond to a day, 10 seconds by default; zero for
     * never.
     */
    public XapiBuilder<X> pingInterval(Duration interval) {
        boolean never = Duration.ZERO.equals(interval);
        pingInterval = never ? Duration.ZERO : Arguments.upToADay(interval, "ping interval");
        return this;
    }

    /**
     * How many changes or events wait for a slow listener one by one, {@value Delivery#DEFAULT_BUFFER} by default; beyond,
     * changes of the same node become one and the oldest events are dropped.
     */
    public XapiBuilder<X> feedbackBuffer(int size) {
        if (size < 1) {
            throw new XapiValueException("A buffer holds at least one change: " + size);
        }
        feedbackBuffer = size;
        return this;
    }

    /** Hears of listeners that fail or are slow, and of subscriptions that are refused; all of that is logged too. */
    public XapiBuilder<X> onFeedbackTrouble(FeedbackTrouble hook) {
        feedbackTrouble = Arguments.notNull(hook, "hook for feedback trouble");
        return this;
    }

    /** Prints each frame to the standard error stream, without secrets and bodies; for those without a logging framework. */
    public XapiBuilder<X> logWireToStderr() {
        wireToStderr = true;
        return this;
    }

    /**
     * Writes each frame to a file, without secrets and bodies: one JSON object a line, with the milliseconds since the
     * start ({@code ms}), who sent it ({@code from}: {@code client} or {@code device}) and the {@code frame}. A file of
     * that name is overwritten by each client that is made.
     */
    public XapiBuilder<X> recordTo(Path file) {
        recordTo = Arguments.notNull(file, "file to record to");
        return this;
    }

    /**
     * Connects, and returns when the device has accepted the connection.
     *
     * @throws XapiConnectException if it cannot be made; its reason and message say why and what to do
     */
    public X connect() {
        return Blocking.await(connectAsync());
    }

    /** Connects; the future completes when the device has accepted the connection, or fails as {@link #connect} does. */
    public CompletableFuture<X> connectAsync() {
        DeviceConnection connection = connection(retryFirstConnect);
        return connection.start(() -> client(connection));
    }

    /**
     * Returns at once with a client that connects by itself, trying as long as that can help. Reads wait for the device;
     * {@link XapiClient#awaitConnected} does too.
     */
    public X start() {
        DeviceConnection connection = connection(true);
        connection.start(() -> connection);
        return client(connection);
    }

    private DeviceConnection connection(boolean retryFirst) {
        ClientResources used = resources;
        SharedResources shared = used.acquire();
        try {
            return new DeviceConnection(settings(retryFirst), shared, used::release);
        } catch (RuntimeException e) {
            used.release();
            throw e;
        }
    }

    private X client(DeviceConnection connection) {
        return api.apply(new DeviceSession(connection, options));
    }

    private ConnectionSettings settings(boolean retryFirst) {
        return new ConnectionSettings(
                address,
                credentials,
                authentication,
                tls,
                proxy,
                httpClient,
                options,
                reconnectPolicy,
                retryFirst,
                connectTimeout,
                pingInterval,
                catalogue,
                wireToStderr ? List.of(WireLog.lines(address.name(), System.err::println)) : List.of(),
                recordTo,
                feedbackBuffer,
                feedbackTrouble);
    }

    /** Where it would connect to; no credentials. */
    @Override
    public String toString() {
        return address.toString();
    }
}
