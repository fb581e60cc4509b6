package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import org.jspecify.annotations.Nullable;

/** The loudspeaker. */
final class Volume implements Behaviour {

    private static final int MAX = 100;
    private static final int DEFAULT_STEPS = 5;

    private final Device device;

    Volume(Device device) {
        this.device = device;
        device.commands().handle("Audio Volume Set", call -> set(call.number("Level", 0)));
        device.commands().handle("Audio Volume Increase", call -> set(level() + steps(call)));
        device.commands().handle("Audio Volume Decrease", call -> set(level() - steps(call)));
        device.commands().handle("Audio Volume SetToDefault", call -> set(defaultLevel()));
        device.commands().handle("Audio Volume Mute", call -> mute("On"));
        device.commands().handle("Audio Volume Unmute", call -> mute("Off"));
        device.commands()
                .handle(
                        "Audio Volume ToggleMute",
                        call -> mute("On".equals(device.statusValue("Audio VolumeMute")) ? "Off" : "On"));
    }

    private int level() {
        return device.statusValue("Audio Volume") instanceof Integer level ? level : 0;
    }

    private int defaultLevel() {
        return device.configurationValue("Audio DefaultVolume") instanceof Integer level ? level : 50;
    }

    private static int steps(CommandCall call) {
        return call.number("Steps", DEFAULT_STEPS);
    }

    private @Nullable Object set(int wanted) {
        int level = Math.max(0, Math.min(MAX, wanted));
        if (level != wanted) {
            device.emit("Audio Volume AlreadyAtLimit", null);
        }
        device.change(change -> change.status("Audio Volume", level).statusIfKnown("Audio VolumeInternal", level));
        return null;
    }

    private @Nullable Object mute(String state) {
        device.change(change -> change.status("Audio VolumeMute", state));
        return null;
    }

    @Override
    public void stopped() {
        set(defaultLevel());
        mute("Off");
    }
}
