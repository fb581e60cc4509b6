package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.Device;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The microphones. */
final class Microphones implements Behaviour {

    private final Device device;

    Microphones(Device device) {
        this.device = device;
        device.commands().handle("Audio Microphones Mute", call -> mute("On"));
        device.commands().handle("Audio Microphones Unmute", call -> mute("Off"));
        device.commands()
                .handle(
                        "Audio Microphones ToggleMute",
                        call -> mute("On".equals(device.statusValue("Audio Microphones Mute")) ? "Off" : "On"));
        onOff("MusicMode", "Start", "Stop");
        onOff("NoiseRemoval", "Activate", "Deactivate");
    }

    private void onOff(String name, String on, String off) {
        String path = "Audio Microphones " + name;
        device.commands().handle(path + " " + on, call -> set(path, "On"));
        device.commands().handle(path + " " + off, call -> set(path, "Off"));
    }

    private @Nullable Object mute(String state) {
        set("Audio Microphones Mute", state);
        device.emit("Audio MicrophonesMuteStatus", Map.of("Mute", state));
        return null;
    }

    private @Nullable Object set(String path, String state) {
        device.change(change -> change.statusIfKnown(path, state));
        return null;
    }

    @Override
    public void stopped() {
        set("Audio Microphones Mute", "Off");
    }
}
