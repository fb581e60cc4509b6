package dev.jxapi.whole;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.path.Step;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.data.SchemaData;
import dev.jxapi.simulator.Role;
import dev.jxapi.simulator.SimulatedDevice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Simulated devices that have every node of a kind between them, newest releases first, and a connection to each. */
final class Fleet implements AutoCloseable {

    /** A device that has a node. */
    record Home(SimulatedDevice device, Xapi xapi, DeviceNode node) {}

    private final NodeKind kind;
    private final Map<String, Home> homes = new HashMap<>();
    private final List<Runnable> open = new ArrayList<>();

    Fleet(NodeKind kind) {
        this.kind = kind;
        Schema schema = SchemaData.load();
        Set<Node> homeless = new HashSet<>(schema.nodes(kind));
        for (Release release :
                schema.releases().stream().sorted((a, b) -> b.compareTo(a)).toList()) {
            for (Product product : schema.products(release)) {
                if (homeless.stream().anyMatch(node -> node.availability().includes(release, product))) {
                    settle(homeless, product, release);
                }
            }
        }
    }

    private void settle(Set<Node> homeless, Product product, Release release) {
        SimulatedDevice device = SimulatedDevice.builder()
                .product(product)
                .version(release.version())
                .user("admin", "password", Role.values())
                .start();
        open.add(device::close);
        Xapi xapi = Xapi.builder(device.url())
                .credentials(device.username(), device.password())
                .connect();
        open.add(xapi::close);
        for (DeviceNode node : device.schema().nodes(kind)) {
            homes.putIfAbsent(node.path().key(), new Home(device, xapi, node));
        }
        homeless.removeIf(node -> homes.containsKey(node.path().key()));
    }

    /** The device to try a handle on. */
    Home homeOf(XapiPath path) {
        Home home = homes.get(key(path));
        if (home == null) {
            throw new AssertionError("No device has " + path);
        }
        return home;
    }

    Set<String> keys() {
        return homes.keySet();
    }

    List<Home> homes() {
        return List.copyOf(homes.values());
    }

    /** As {@link dev.jxapi.schema.SchemaPath#key()} writes it. */
    static String key(XapiPath path) {
        StringBuilder key = new StringBuilder();
        for (Step step : path.steps()) {
            if (step instanceof Step.Name name) {
                key.append(' ').append(name.name().toLowerCase(Locale.ROOT));
            } else {
                key.append("[]");
            }
        }
        return key.toString().strip();
    }

    @Override
    public void close() {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).run();
        }
    }
}
