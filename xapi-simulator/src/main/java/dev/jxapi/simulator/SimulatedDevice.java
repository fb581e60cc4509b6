package dev.jxapi.simulator;

import dev.jxapi.schema.DeviceSchema;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.simulator.internal.behaviour.Behaviours;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Replay;
import dev.jxapi.simulator.internal.device.Session;
import dev.jxapi.simulator.internal.net.Reactor;
import dev.jxapi.simulator.internal.net.Server;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A Cisco device that runs in this JVM and speaks xAPI over WebSocket: what one product has on one release of the device
 * software, with its values, ranges, roles and defaults, and with calls, volume, messages and so on behaving as on the
 * real one. A test can look at all that it received, change all that it knows, and break it in every way.
 *
 * <pre>{@code
 * try (SimulatedDevice device = SimulatedDevice.start();
 *         Xapi xapi = Xapi.connect(device.url(), device.username(), device.password())) {
 *     device.status("Audio Volume").set(55);
 *     ...
 * }
 * }</pre>
 *
 * <p>Paths are in terminal syntax ({@code Call 3 Status}) or with slashes, in any case. All methods may be called from
 * any thread; what they change is on its way to the subscribers when they return.
 */
public final class SimulatedDevice implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reactor reactor;
    private final Device device;
    private final Server server;
    private final Tls tls;
    private final boolean secure;
    private final String host;
    private final String username;
    private final String password;
    private final DeviceClock clock;
    private final Behaviours behaviours;
    private final Faults faults;
    private final AtomicBoolean closed = new AtomicBoolean();

    SimulatedDevice(SimulatedDeviceBuilder builder) {
        reactor = Reactor.acquire();
        try {
            secure = builder.secure;
            host = builder.host;
            username = builder.username;
            password = builder.password;
            tls = new Tls(host, builder.identity);
            clock = new DeviceClock(reactor.timer());
            device = new Device(builder.displayName, builder.model(), clock, reactor.timer(), reactor.workers());
            builder.users.forEach(user -> device.users().put(user.name(), user));
            device.evidence(builder.evidence);
            if (builder.recording != null) {
                device.replay(new Replay(builder.recording));
            }
            device.change(change -> change.configuration("NetworkServices Websocket", "FollowHTTPService")
                    .configuration("NetworkServices HTTP Mode", secure ? "HTTPS" : "HTTP+HTTPS")
                    .configuration("SystemUnit Name", builder.systemName));
            Reboot reboot = new Reboot(device, reactor.timer(), builder.rebootTime);
            behaviours = new Behaviours(device, reboot);
            behaviours.calls().pace(builder.callPace);
            server = Server.start(reactor, builder.interfaceAddress(), builder.port, tls, device.frontDoor());
            reboot.connect(server, behaviours);
            faults = new Faults(device, server, reboot);
        } catch (RuntimeException e) {
            reactor.release();
            throw e;
        }
    }

    /**
     * Starts a Room Bar Pro with the newest release on a free port, for {@code ws}, with the user {@code admin} whose
     * password is {@code password}.
     */
    public static SimulatedDevice start() {
        return builder().start();
    }

    /** Starts a device that answers as a recorded session did; see {@link SimulatedDeviceBuilder#replay}. */
    public static SimulatedDevice replay(Path recording) {
        return builder().replay(recording).start();
    }

    public static SimulatedDeviceBuilder builder() {
        return new SimulatedDeviceBuilder();
    }

    /** Where to connect: {@code ws://localhost:41234/ws}. */
    public String url() {
        return (secure ? "wss" : "ws") + "://" + host + ":" + port() + "/ws";
    }

    public String host() {
        return host;
    }

    public int port() {
        return server.port();
    }

    /** The name of the first user. */
    public String username() {
        return username;
    }

    /** The password of the first user. */
    public String password() {
        return password;
    }

    /** The certificate, signed by itself. */
    public X509Certificate certificate() {
        return tls.certificate();
    }

    /** The certificate's SHA-256 fingerprint: {@code AB:CD:...}. */
    public String fingerprint() {
        return tls.fingerprint();
    }

    public Product product() {
        return device.model().schema().product();
    }

    public Release release() {
        return device.model().schema().release();
    }

    /** What the device has. */
    public DeviceSchema schema() {
        return device.model().schema();
    }

    /** A status: {@code status("Audio Volume")}, {@code status("Call 3")}; all of them with an empty path. */
    public DeviceValue status(String path) {
        return new DeviceValue(device, "Status", path);
    }

    /** A configuration: {@code configuration("SystemUnit Name")}; all of them with an empty path. */
    public DeviceValue configuration(String path) {
        return new DeviceValue(device, "Configuration", path);
    }

    /** Lets an event happen that tells nothing. */
    public void emit(String path) {
        device.emit(path, null);
    }

    /**
     * Lets an event happen.
     *
     * @param path {@code UserInterface Message TextInput Response}
     * @param body its fields by name, nested maps and lists for those that have fields of their own
     */
    public void emit(String path, Map<String, ?> body) {
        device.emit(path, body);
    }

    /** Lets an event happen whose body is a bare value: {@code emit("Standby SecondsToStandby", 30)}. */
    public void emit(String path, Object value) {
        device.emit(path, value);
    }

    /** Says what a command is to do: {@code onCommand("Dial").fail(1, "Not paired with isdn link")}. */
    public CommandScript onCommand(String path) {
        return new CommandScript(device, path.trim().replaceFirst("^xCommand[ /]", ""));
    }

    /** All requests so far, oldest first, the last 10,000. */
    public List<ReceivedRequest> requests() {
        return device.requests();
    }

    /** The requests with one method: {@code requests("xCommand/Dial")}. */
    public List<ReceivedRequest> requests(String method) {
        return requests().stream()
                .filter(request -> request.method().equalsIgnoreCase(method))
                .toList();
    }

    /** Forgets the requests so far. */
    public void clearRequests() {
        device.forgetRequests();
    }

    /**
     * Waits for a request, one that came already included.
     *
     * @throws AssertionError when none came in time; it tells which did
     */
    public ReceivedRequest awaitRequest(Predicate<ReceivedRequest> predicate, Duration timeout) {
        await(() -> requests().stream().anyMatch(predicate), timeout);
        return requests().stream().filter(predicate).findFirst().orElseThrow();
    }

    /** Waits up to 10 s for a request with a method, one that came already included. */
    public ReceivedRequest awaitRequest(String method) {
        return awaitRequest(request -> request.method().equalsIgnoreCase(method), PATIENCE);
    }

    /**
     * Waits until something holds.
     *
     * @throws AssertionError when it does not come to hold in time; it tells the requests so far
     */
    public void await(BooleanSupplier condition, Duration timeout) {
        boolean met;
        try {
            met = device.await(condition, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the device", e);
        }
        if (!met) {
            throw new AssertionError("Not met within " + timeout + "; the device received " + requests());
        }
    }

    /** How many clients are connected. */
    public int connections() {
        return device.sessions().size();
    }

    /** How many subscriptions all connections have. */
    public int subscriptions() {
        return device.subscriptionCount();
    }

    /** Sends a text frame to all clients, whatever it is. */
    public void sendRaw(String text) {
        device.sessions().forEach(session -> session.webSocket().send(text));
    }

    /** Sends a binary frame to all clients; devices never do. */
    public void sendBinary(byte[] bytes) {
        device.sessions().forEach(session -> session.webSocket().sendBinary(bytes));
    }

    /** Sends bytes to all clients that need not be a WebSocket frame at all. */
    public void sendBytes(byte[] bytes) {
        device.sessions().forEach(session -> session.webSocket().sendBytes(bytes));
    }

    /** Adds a user, or gives one another password or other roles; connections stay as they are. */
    public void user(String name, String userPassword, Role... roles) {
        device.users().put(name, SimulatedDeviceBuilder.userOf(name, userPassword, roles));
    }

    /** Somebody calls; the device rings, and answers if {@code Conference AutoAnswer Mode} is on. */
    public SimulatedCall incomingCall(String from) {
        return incomingCall(from, "");
    }

    public SimulatedCall incomingCall(String from, String displayName) {
        return new SimulatedCall(behaviours.calls(), behaviours.calls().ring(from, displayName));
    }

    /** The calls that are not over, in and out. */
    public List<SimulatedCall> calls() {
        return behaviours.calls().all().stream()
                .map(call -> new SimulatedCall(behaviours.calls(), call))
                .toList();
    }

    /** So many people are in the room: people count, presence, and whether the room is in use. */
    public void people(int count) {
        device.change(change -> change.statusIfKnown("RoomAnalytics PeopleCount Current", count)
                .statusIfKnown("RoomAnalytics PeoplePresence", count > 0 ? "Yes" : "No")
                .statusIfKnown("RoomAnalytics RoomInUse", count > 0));
    }

    /** The person in the room. */
    public TouchPanel touchPanel() {
        return new TouchPanel(behaviours.messages(), behaviours.extensions());
    }

    /** Gives the device a new certificate, which new connections see. */
    public void renewCertificate() {
        tls.renew();
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** The device's time. */
    public DeviceClock clock() {
        return clock;
    }

    /** Ends all connections and frees the port. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        server.stop();
        clock.close();
        for (Session session : device.sessions()) {
            session.webSocket().terminate(1001, "");
        }
        server.flush();
        reactor.release();
    }

    /** {@code Room Bar Pro with RoomOS 26.4 (26.4.1) at ws://localhost:41234/ws}. */
    @Override
    public String toString() {
        return schema() + " at " + url();
    }
}
