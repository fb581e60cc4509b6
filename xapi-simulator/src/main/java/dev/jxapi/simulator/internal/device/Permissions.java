package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.internal.model.DeviceModel;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.Step;
import java.util.Locale;
import java.util.stream.Collectors;

/** Refuses what a user's roles, or a test, do not allow. */
final class Permissions {

    private final DeviceModel model;
    private final FaultPlan faults;

    Permissions(DeviceModel model, FaultPlan faults) {
        this.model = model;
        this.faults = faults;
    }

    void checkReadable(StatePath path, User user) {
        checkNotDenied(path);
        model.place(path).flatMap(place -> place.branch().node()).ifPresent(node -> {
            if (!user.admin() && !DeviceModel.readable(node.first().access(), user.roles())) {
                throw Errors.permissionDenied();
            }
        });
    }

    void checkNotDenied(StatePath path) {
        if (faults.denied.isEmpty()) {
            return;
        }
        checkNotDenied(path.steps().stream()
                .filter(Step.Name.class::isInstance)
                .map(step -> step.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ")));
    }

    /** {@code path} in lower case, without the root. */
    void checkCommandNotDenied(String path) {
        checkNotDenied("command " + path);
    }

    private void checkNotDenied(String path) {
        for (String denied : faults.denied.keySet()) {
            if ((path + " ").startsWith(denied + " ")) {
                throw Errors.permissionDenied();
            }
        }
    }
}
