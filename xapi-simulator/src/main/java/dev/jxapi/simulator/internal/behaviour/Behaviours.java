package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.Device;
import java.util.List;

/** All that a device can do. */
public final class Behaviours {

    private final Calls calls;
    private final Messages messages;
    private final Extensions extensions;
    private final List<Behaviour> all;

    /**
     * Teaches a device all of it.
     *
     * @param power reboots the device
     */
    public Behaviours(Device device, Power power) {
        CallHistory history = new CallHistory(device);
        calls = new Calls(device, history);
        messages = new Messages(device);
        extensions = new Extensions(device);
        all = List.of(
                history,
                calls,
                messages,
                extensions,
                new Volume(device),
                new Microphones(device),
                new VideoControls(device),
                new Presentation(device),
                new ExternalSources(device),
                new Standby(device, calls),
                new Banners(device),
                new SystemUnit(device, power),
                new Bookings(device),
                new Cameras(device),
                new Macros(device),
                new Phonebook(device),
                new HttpFeedback(device),
                new Peripherals(device),
                new UserManagement(device));
    }

    public Calls calls() {
        return calls;
    }

    public Messages messages() {
        return messages;
    }

    public Extensions extensions() {
        return extensions;
    }

    public void started() {
        all.forEach(Behaviour::started);
    }

    public void stopped() {
        all.forEach(Behaviour::stopped);
    }

    public void reset() {
        all.forEach(Behaviour::reset);
    }
}
