package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Sharing a source, with the room and with a call. */
final class Presentation implements Behaviour {

    private static final String INSTANCE = "Conference Presentation LocalInstance";

    private final Device device;

    Presentation(Device device) {
        this.device = device;
        device.commands().handle("Presentation Start", this::start);
        device.commands().handle("Presentation Stop", this::stop);
    }

    private @Nullable Object start(CommandCall call) {
        int instance = instance(call);
        int source = call.number("ConnectorId", call.number("PresentationSource", 2));
        boolean inCall = !device.statusItems("Call").isEmpty();
        String mode = call.text("SendingMode", inCall ? "LocalRemote" : "LocalOnly");
        device.change(change -> change.status(INSTANCE + " " + instance + " SendingMode", mode)
                .status(INSTANCE + " " + instance + " Source", source)
                .status("Conference Presentation Mode", inCall && mode.equals("LocalRemote") ? "Sending" : "Off"));
        device.emit(
                "PresentationPreviewStarted",
                Map.of("Cause", "userRequested", "Instance", instance, "LocalSource", source));
        return Map.of("Instance", instance);
    }

    private int instance(CommandCall call) {
        String wanted = call.text("Instance", "New");
        if (!wanted.equals("New")) {
            return Integer.parseInt(wanted);
        }
        SortedSet<Integer> taken = device.statusItems(INSTANCE);
        int instance = 1;
        while (taken.contains(instance)) {
            instance++;
        }
        return instance;
    }

    private @Nullable Object stop(CommandCall call) {
        int wanted = call.number("Instance", 0);
        for (int instance : device.statusItems(INSTANCE)) {
            if (wanted == 0 || wanted == instance) {
                Object source = device.statusValue(INSTANCE + " " + instance + " Source");
                device.change(change -> change.removeStatus(INSTANCE + " " + instance));
                device.emit(
                        "PresentationPreviewStopped",
                        Map.of(
                                "Cause",
                                "userRequested",
                                "Instance",
                                instance,
                                "LocalSource",
                                source == null ? 0 : source));
            }
        }
        if (device.statusItems(INSTANCE).isEmpty()) {
            device.change(change -> change.status("Conference Presentation Mode", "Off"));
        }
        return null;
    }

    @Override
    public void stopped() {
        device.change(change -> {
            device.statusItems(INSTANCE).forEach(instance -> change.removeStatus(INSTANCE + " " + instance));
            change.statusIfKnown("Conference Presentation Mode", "Off");
        });
    }
}
