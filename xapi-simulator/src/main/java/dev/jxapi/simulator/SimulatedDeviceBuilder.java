package dev.jxapi.simulator;

import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.simulator.internal.device.Recording;
import dev.jxapi.simulator.internal.device.User;
import dev.jxapi.simulator.internal.model.DeviceModel;
import dev.jxapi.simulator.internal.model.DeviceModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** What a {@link SimulatedDevice} is to be. Not thread-safe. */
public final class SimulatedDeviceBuilder {

    private Product product = Products.ROOM_BAR_PRO;
    private @Nullable String version;
    private String bindAddress = "localhost";
    private boolean ownUsers;
    final List<User> users = new ArrayList<>();
    boolean secure;
    int port;
    String host = "localhost";
    String displayName = "Simulated device";
    String systemName = "";
    String username = "admin";
    String password = "password";
    Evidence evidence = Evidence.USUAL;

    @Nullable
    Recording recording;

    Duration callPace = Duration.ofMillis(100);
    Duration rebootTime = Duration.ofSeconds(1);

    @Nullable
    HeldCertificate identity;

    SimulatedDeviceBuilder() {
        users.add(userOf(username, password));
    }

    /** The kind of device; Room Bar Pro by default. */
    public SimulatedDeviceBuilder product(Product kind) {
        product = kind;
        return this;
    }

    /** The release of the device software, or the start of its number: {@code 26.4}; the newest known by default. */
    public SimulatedDeviceBuilder version(String release) {
        version = release;
        return this;
    }

    /**
     * Adds a user; the first one added replaces {@code admin} with {@code password}.
     *
     * @param roles the roles; all of them if none is given, as for the first user of a real device
     */
    public SimulatedDeviceBuilder user(String name, String userPassword, Role... roles) {
        if (!ownUsers) {
            users.clear();
            ownUsers = true;
            username = name;
            password = userPassword;
        }
        users.add(userOf(name, userPassword, roles));
        return this;
    }

    /**
     * Serves {@code wss} with a certificate of its own, and refuses {@code ws} with 401 as a device does whose
     * {@code NetworkServices HTTP Mode} is {@code HTTPS}.
     */
    public SimulatedDeviceBuilder tls() {
        secure = true;
        return this;
    }

    /** The port; 0, the default, for any that is free. */
    public SimulatedDeviceBuilder port(int number) {
        port = number;
        return this;
    }

    /** The address to listen on; {@code localhost} by default, {@code 0.0.0.0} for all. */
    public SimulatedDeviceBuilder bind(String address) {
        bindAddress = address;
        return this;
    }

    /** The name or address by which clients know it, for its URL and certificate; {@code localhost} by default. */
    public SimulatedDeviceBuilder host(String name) {
        host = name;
        return this;
    }

    /** What logs call it, and what its {@code SystemUnit Name} says. */
    public SimulatedDeviceBuilder name(String name) {
        displayName = name;
        systemName = name;
        return this;
    }

    /** How long a call is dialling, then connecting, and at the end disconnecting, each; 100 ms by default. */
    public SimulatedDeviceBuilder callPace(Duration step) {
        callPace = step;
        return this;
    }

    /** How long the device is down after {@code xCommand SystemUnit Boot}; one second by default. */
    public SimulatedDeviceBuilder rebootTime(Duration down) {
        rebootTime = down;
        return this;
    }

    /** The certificate to serve and its private key; by default the device makes its own. */
    public SimulatedDeviceBuilder certificate(X509Certificate given, PrivateKey key) {
        identity = new HeldCertificate(new KeyPair(given.getPublicKey(), key), given);
        return this;
    }

    /**
     * Answers as a recorded session did: requests are found by method and parameters, each answer is used once, feedback
     * follows as long after as it did. What was not recorded is answered as without a recording.
     *
     * @param file what a client has recorded, one JSON object a line
     * @throws IllegalArgumentException when the file is no recording
     * @throws UncheckedIOException when it cannot be read
     */
    public SimulatedDeviceBuilder replay(Path file) {
        recording = Recording.read(file);
        return this;
    }

    /** How the device does what is not known for certain. */
    public SimulatedDeviceBuilder evidence(Evidence chosen) {
        evidence = chosen;
        return this;
    }

    /**
     * Starts the device; when this returns it takes connections.
     *
     * @throws IllegalArgumentException when the product does not exist in that release
     * @throws UncheckedIOException when the port is taken
     */
    public SimulatedDevice start() {
        return new SimulatedDevice(this);
    }

    DeviceModel model() {
        return DeviceModels.of(product, version);
    }

    InetAddress interfaceAddress() {
        try {
            return InetAddress.getByName(bindAddress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static User userOf(String name, String password, Role... roles) {
        Role[] given = roles.length == 0 ? Role.values() : roles;
        return new User(name, password, Arrays.stream(given).map(Role::xapiName).collect(Collectors.toSet()), true);
    }
}
