package dev.jxapi.runtime;

import java.util.function.Function;

/**
 * Options for a connection, and the way to make it.
 *
 * @param <X> the generated API
 */
public final class XapiBuilder<X extends XapiClient> {

    private final String host;
    private final NodeCatalogue catalogue;
    private final Function<XapiSession, X> api;

    /**
     * Starts with the defaults. Generated APIs call this; see their {@code builder} method.
     *
     * @param host the device: a host name, an address, or a URL such as {@code wss://room1.example.com:8443/ws}
     * @param catalogue what the API knows of its nodes
     * @param api makes the API over a session
     */
    public XapiBuilder(String host, NodeCatalogue catalogue, Function<XapiSession, X> api) {
        this.host = host;
        this.catalogue = catalogue;
        this.api = api;
    }

    /** Logs in as this user. The password appears in no message and no log. */
    public XapiBuilder<X> credentials(String user, String password) {
        throw new UnsupportedOperationException(host + user + password);
    }

    /** Connects, and returns when the device has accepted the connection. */
    public X connect() {
        throw new UnsupportedOperationException(host + catalogue + api);
    }
}
