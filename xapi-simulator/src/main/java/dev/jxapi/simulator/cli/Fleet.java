package dev.jxapi.simulator.cli;

import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.simulator.Role;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.simulator.SimulatedDeviceBuilder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The devices of one run of the program. */
final class Fleet implements AutoCloseable {

    private static final String WIRE_LOG = "org.slf4j.simpleLogger.log.dev.jxapi.simulator.wire";
    private static final int SHOWN = 10;

    private final List<SimulatedDevice> devices;
    private final @Nullable AdminServer admin;
    private final List<String> users;

    private Fleet(List<SimulatedDevice> devices, @Nullable AdminServer admin, List<String> users) {
        this.devices = devices;
        this.admin = admin;
        this.users = users;
    }

    static Fleet start(Options options) {
        if (options.logWire) {
            System.setProperty(WIRE_LOG, "debug");
        }
        if (options.fleet < 1) {
            throw new IllegalArgumentException("--fleet needs at least one device");
        }
        List<SimulatedDevice> devices = new ArrayList<>();
        try {
            for (int i = 0; i < options.fleet; i++) {
                devices.add(start(options, i));
            }
            AdminServer admin = options.noAdmin ? null : AdminServer.start(options.adminPort, devices);
            return new Fleet(devices, admin, options.users.isEmpty() ? List.of("admin:password") : options.users);
        } catch (RuntimeException e) {
            devices.forEach(SimulatedDevice::close);
            throw e;
        }
    }

    private static SimulatedDevice start(Options options, int number) {
        SimulatedDeviceBuilder builder = SimulatedDevice.builder()
                .product(product(options.product))
                .bind(options.bind)
                .host(options.host)
                .port(options.port == 0 ? 0 : options.port + number)
                .tls();
        if (options.version != null) {
            builder.version(options.version);
        }
        if (!options.name.isEmpty()) {
            builder.name(options.fleet == 1 ? options.name : options.name + " " + (number + 1));
        }
        options.users.forEach(user -> addUser(builder, user));
        SimulatedDevice device = options.replay == null
                ? builder.start()
                : builder.replay(options.replay).start();
        if (!options.httpsOnly) {
            device.configuration("NetworkServices HTTP Mode").set("HTTP+HTTPS");
        }
        return device;
    }

    private static Product product(String name) {
        return Products.byName(name)
                .orElseThrow(() -> new IllegalArgumentException("No product '" + name + "'; there are "
                        + Products.all().stream()
                                .map(Product::displayName)
                                .sorted()
                                .toList()));
    }

    private static void addUser(SimulatedDeviceBuilder builder, String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--user needs name:password, not '" + parts[0] + "'");
        }
        Role[] roles = parts.length < 3
                ? new Role[0]
                : Arrays.stream(parts[2].split(",")).map(Fleet::role).toArray(Role[]::new);
        builder.user(parts[0], parts[1], roles);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.xapiName().equalsIgnoreCase(name.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role '" + name + "'"));
    }

    /** Tells where everything is; the line of each device starts with its URL. */
    void describe(PrintStream out) {
        SimulatedDevice first = devices.get(0);
        out.println(first.schema() + (devices.size() > 1 ? ", " + devices.size() + " devices" : ""));
        for (SimulatedDevice device : devices.subList(0, Math.min(SHOWN, devices.size()))) {
            out.println(device.url() + "  SHA-256 " + device.fingerprint());
        }
        if (devices.size() > SHOWN) {
            out.println("... to " + devices.get(devices.size() - 1).url());
        }
        out.println("Users: "
                + String.join(
                        ", ", users.stream().map(user -> user.split(":", 2)[0]).toList()));
        if (admin != null) {
            out.println("Admin interface: " + admin.url());
        }
        out.println("Ready.");
        out.flush();
    }

    List<SimulatedDevice> devices() {
        return devices;
    }

    @Nullable
    AdminServer admin() {
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
        devices.forEach(SimulatedDevice::close);
    }
}
