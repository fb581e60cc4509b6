package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is connected to the device: touch controllers, control systems. */
final class Peripherals implements Behaviour {

    private static final String LIST = "Peripherals ConnectedDevice";
    private static final int FIRST = 1001;
    private static final List<String> FIELDS =
            List.of("HardwareInfo", "ID", "Name", "NetworkAddress", "SerialNumber", "SoftwareInfo", "Type");

    private final Device device;

    Peripherals(Device device) {
        this.device = device;
        device.commands().handle("Peripherals Connect", this::connect);
        device.commands().handle("Peripherals HeartBeat", call -> {
            number(call.text("ID", ""));
            return null;
        });
        device.commands().handle("Peripherals Purge", call -> {
            int number = number(call.text("ID", ""));
            device.change(change -> change.removeStatus(LIST + " " + number));
            return null;
        });
        device.commands().handle("Peripherals List", this::list);
    }

    private @Nullable Object connect(CommandCall call) {
        SortedSet<Integer> taken = device.statusItems(LIST);
        String id = call.text("ID", "");
        int number = taken.stream()
                .filter(candidate -> id.equals(device.statusValue(LIST + " " + candidate + " ID")))
                .findFirst()
                .orElse(taken.isEmpty() ? FIRST : taken.last() + 1);
        device.change(change -> {
            FIELDS.forEach(field -> change.statusIfKnown(LIST + " " + number + " " + field, call.text(field, "")));
            change.status(LIST + " " + number + " Status", "Connected");
        });
        return null;
    }

    private int number(String id) {
        return device.statusItems(LIST).stream()
                .filter(candidate -> id.equals(device.statusValue(LIST + " " + candidate + " ID")))
                .findFirst()
                .orElseThrow(() -> Errors.failed("Unknown peripheral: " + id));
    }

    private Object list(CommandCall call) {
        String type = call.text("Type", "All");
        List<Map<String, Object>> found = new ArrayList<>();
        for (int number : device.statusItems(LIST)) {
            Map<String, Object> fields = new TreeMap<>();
            FIELDS.forEach(field -> {
                Object value = device.statusValue(LIST + " " + number + " " + field);
                fields.put(field, value == null ? "" : value);
            });
            if (type.equals("All") || type.equals(fields.get("Type"))) {
                fields.put("ConnectionMethod", "Network");
                fields.put("LastSeen", device.clock().now().toString());
                fields.put("id", number);
                found.add(fields);
            }
        }
        return found.isEmpty() ? Map.of() : Map.of("Device", found);
    }
}
