package dev.jxapi.codegen.write;

import dev.jxapi.codegen.model.Doc;

/** The documentation of the class at the top, which is the same for every schema. */
final class RootDocs {

    static final Doc CONNECT = doc("""
            Connects to a device with {@code wss}, and returns when the device has accepted the connection.

            @param host the device: a host name, an address, or a URL such as {@code wss://192.168.1.100/ws}
            @param user a user of the device
            @param password the user's password; it appears in no message and no log
            @return the API of the device, to be closed after use
            @throws dev.jxapi.runtime.error.XapiConnectException if the device cannot be reached or refuses; it says why
            """);
    static final Doc BUILDER = doc("""
            Starts a connection with options.

            @param host the device: a host name, an address, or a URL such as {@code wss://192.168.1.100/ws}
            @return the options, and the way to connect
            """);
    static final Doc OVER = doc("""
            The API over a session that exists, for tests and for sessions of one's own.

            @param session the session that requests go through
            @return the API
            """);
    static final Doc WITH = doc("""
            This API over the same connection, with other options for requests.

            @param options how requests behave
            @return the API with those options; closing it closes the connection
            """);
    static final Doc WITH_TIMEOUT = doc("""
            This API over the same connection, with another timeout for requests.

            @param timeout how long a request may take
            @return the API with that timeout; closing it closes the connection
            """);
    static final Doc COMMAND = doc("""
            What the device can be told to do.

            @return the root of the commands
            @apiNote {@code xCommand}
            """);
    static final Doc CONFIGURATION = doc("""
            The settings of the device.

            @return the root of the configurations
            @apiNote {@code xConfiguration}
            """);
    static final Doc STATUS = doc("""
            How the device is at the moment.

            @return the root of the statuses
            @apiNote {@code xStatus}
            """);
    static final Doc EVENT = doc("""
            What happens on the device.

            @return the root of the events
            @apiNote {@code xEvent}
            """);

    private RootDocs() {}

    private static Doc doc(String text) {
        return new Doc(text, false);
    }
}
