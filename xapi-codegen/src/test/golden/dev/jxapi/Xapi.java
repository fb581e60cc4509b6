package dev.jxapi;

import dev.jxapi.command.XapiCommands;
import dev.jxapi.configuration.XapiConfigurationNode;
import dev.jxapi.event.XapiEvents;
import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.ResourceNodeCatalogue;
import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.XapiClient;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.status.XapiStatusNode;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * A device's xAPI, over one connection: everything that can be asked of the device, told to it and heard from it.
 *
 * <p>Commands make the device do something ({@link #command()}), configurations are its settings
 * ({@link #configuration()}), statuses tell how it is ({@link #status()}), events what just happened
 * ({@link #event()}). Each is a tree whose nodes are named as in Cisco's documentation; nodes are cheap, immutable
 * and safe for use by several threads.
 *
 * <p>Covers CE 9.15 to RoomOS 26.4. A node that the connected device does not have ends in an error that says so;
 * its documentation tells where it exists.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class Xapi extends XapiClient {
    private static final NodeCatalogue NODES = ResourceNodeCatalogue.of(Xapi.class.getResource("xapi-nodes.txt"));

    private Xapi(XapiSession session) {
        super(session);
    }

    /**
     * Connects to a device with {@code wss}, and returns when the device has accepted the connection.
     *
     * @param host the device: a host name, an address, or a URL such as {@code wss://192.168.1.100/ws}
     * @param user a user of the device
     * @param password the user's password; it appears in no message and no log
     * @return the API of the device, to be closed after use
     * @throws dev.jxapi.runtime.error.XapiConnectException if the device cannot be reached or refuses; it says why
     */
    public static Xapi connect(String host, String user, String password) {
        return builder(host).credentials(user, password).connect();
    }

    /**
     * Starts a connection with options.
     *
     * @param host the device: a host name, an address, or a URL such as {@code wss://192.168.1.100/ws}
     * @return the options, and the way to connect
     */
    public static XapiBuilder<Xapi> builder(String host) {
        return new XapiBuilder<>(host, NODES, Xapi::new);
    }

    /**
     * The API over a session that exists, for tests and for sessions of one's own.
     *
     * @param session the session that requests go through
     * @return the API
     */
    public static Xapi over(XapiSession session) {
        return new Xapi(session);
    }

    /**
     * This API over the same connection, with other options for requests.
     *
     * @param options how requests behave
     * @return the API with those options; closing it closes the connection
     */
    public Xapi with(RequestOptions options) {
        return new Xapi(session().with(options));
    }

    /**
     * This API over the same connection, with another timeout for requests.
     *
     * @param timeout how long a request may take
     * @return the API with that timeout; closing it closes the connection
     */
    public Xapi withTimeout(Duration timeout) {
        return with(session().options().withTimeout(timeout));
    }

    /**
     * What the device can be told to do.
     *
     * @return the root of the commands
     * @apiNote {@code xCommand}
     */
    public XapiCommands command() {
        return new XapiCommands(session());
    }

    /**
     * The settings of the device.
     *
     * @return the root of the configurations
     * @apiNote {@code xConfiguration}
     */
    public XapiConfigurationNode configuration() {
        return new XapiConfigurationNode(session(), XapiPath.of(Root.CONFIGURATION));
    }

    /**
     * How the device is at the moment.
     *
     * @return the root of the statuses
     * @apiNote {@code xStatus}
     */
    public XapiStatusNode status() {
        return new XapiStatusNode(session(), XapiPath.of(Root.STATUS));
    }

    /**
     * What happens on the device.
     *
     * @return the root of the events
     * @apiNote {@code xEvent}
     */
    public XapiEvents event() {
        return new XapiEvents(session(), XapiPath.of(Root.EVENT));
    }
}
