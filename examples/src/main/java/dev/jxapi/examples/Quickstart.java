package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.status.SystemUnitStatus;
import dev.jxapi.type.CallState;
import java.time.Duration;

/**
 * The main job, from connecting to hanging up. Without arguments it runs on a simulated device; with a host, a user and a
 * password it runs on a real one, where it makes a real call to itself.
 */
public final class Quickstart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Xapi xapi;

    private Quickstart(Xapi xapi) {
        this.xapi = xapi;
    }

    public static void main(String[] args) {
        try (Device device = Device.from(args)) {
            new Quickstart(device.xapi()).run(device.number());
        }
    }

    private void run(String number) {
        introduce();
        rename();
        call(number);
        say("Done. The connection is closed, nothing keeps running.");
    }

    private void introduce() {
        SystemUnitStatus unit = xapi.status().systemUnit().get();
        say("Connected to a %s", unit.productPlatform());
        tell("software", unit.software().displayName());
        tell("serial number", unit.hardware().module().serialNumber());
        tell("up for", Duration.ofSeconds(unit.uptime()));
        tell("name", xapi.configuration().systemUnit().name().get());
    }

    private void rename() {
        say("Changing a configuration, and back");
        var name = xapi.configuration().systemUnit().name();
        String before = name.get();
        name.set("JxAPI was here");
        tell(name, name.get());
        name.set(before);
        tell(name, name.get());
    }

    private void call(String number) {
        say("Dialing %s", number);
        int call = xapi.command().dial(number).callId();
        try (Subscription states = xapi.status().call(call).status().observe(state -> tell("call " + call, state))) {
            xapi.status().call(call).status().await(CallState.CONNECTED, PATIENCE);
            followVolume();
            say("Hanging up");
            xapi.command().call().disconnect(p -> p.callId(call));
            xapi.status().systemUnit().state().numberOfActiveCalls().await(0, PATIENCE);
        }
    }

    private void followVolume() {
        say("Following the volume");
        var volume = xapi.status().audio().volume();
        int before = volume.get();
        try (Subscription changes = volume.observe(level -> tell("volume", level))) {
            xapi.command().audio().volume().set(before == 70 ? 60 : 70);
            volume.await(before == 70 ? 60 : 70, PATIENCE);
            xapi.command().audio().volume().set(before);
            volume.await(before, PATIENCE);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.printf("%n" + format + "%n", arguments);
    }

    private static void tell(Object what, Object value) {
        System.out.printf("  %-32s %s%n", what, value);
    }
}
