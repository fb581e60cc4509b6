package dev.jxapi.simulator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What can be said on the command line. */
@Command(
        name = "xapi-simulator",
        mixinStandardHelpOptions = false,
        description = "Simulates Cisco devices that speak xAPI over WebSocket.",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class Options {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            description = "The port for ws and wss, 0 for any that is free; ${DEFAULT-VALUE} by default.")
    int port = 8443;

    @Option(
            names = "--bind",
            paramLabel = "<address>",
            description = "The address to listen on, 0.0.0.0 for all; ${DEFAULT-VALUE} by default.")
    String bind = "localhost";

    @Option(
            names = "--host",
            paramLabel = "<name>",
            description = "The name or address by which clients know it, for URL and certificate;"
                    + " ${DEFAULT-VALUE} by default.")
    String host = "localhost";

    @Option(
            names = "--product",
            paramLabel = "<name>",
            description = "The kind of device, by its name or code; \"${DEFAULT-VALUE}\" by default.")
    String product = "Room Bar Pro";

    @Option(
            names = "--version",
            paramLabel = "<release>",
            description =
                    "The release of its software or the start of its number, such as 26.4 or 9.15; the newest by default.")
    @Nullable
    String version;

    @Option(
            names = "--user",
            paramLabel = "<name:password[:role,...]>",
            description = "A user; may be repeated. Roles are Admin, Audit, Integrator, RoomControl and User; all"
                    + " of them where none is given. admin:password by default.")
    List<String> users = new ArrayList<>();

    @Option(names = "--name", paramLabel = "<name>", description = "The name of the system.")
    String name = "";

    @Option(
            names = "--https-only",
            description =
                    "Refuses ws with 401, as devices do until they are told otherwise. By default ws and wss share the port.")
    boolean httpsOnly;

    @Option(
            names = "--fleet",
            paramLabel = "<count>",
            description = "How many devices to start, on as many ports from --port on; ${DEFAULT-VALUE} by default.")
    int fleet = 1;

    @Option(
            names = "--admin-port",
            paramLabel = "<port>",
            description = "The port of the admin interface, on the loopback address only; any that is free by default.")
    int adminPort;

    @Option(names = "--no-admin", description = "Starts no admin interface.")
    boolean noAdmin;

    @Option(
            names = "--replay",
            paramLabel = "<file>",
            description = "Answers as a recorded session did, in JSON Lines.")
    @Nullable
    Path replay;

    @Option(names = "--log-wire", description = "Logs each message.")
    boolean logWire;
}
