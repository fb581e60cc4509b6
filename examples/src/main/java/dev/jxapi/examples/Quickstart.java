package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.type.CallState;
import java.time.Duration;

/**
 * The main job, from connecting to hanging up. Without arguments it runs on a simulated device; with a host, a user and a
 * password it runs on a real one, and calls the number given last, or nobody.
 */
public final class Quickstart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Xapi xapi;

    private Quickstart(Xapi xapi) {
        this.xapi = xapi;
    }

    /** Runs it. */
    public static void main(String[] args) {
        try (ExampleDevice device = ExampleDevice.from(args)) {
            new Quickstart(device.xapi()).run("alice@example.com");
        }
        say("Done. The connection is closed, and nothing keeps running.");
    }

    private void run(String number) {
        introduce();
        rename();
        call(number);
    }

    private void introduce() {
        var unit = xapi.status().systemUnit();
        say("Connected to a %s", unit.productPlatform().get());
        tell("name", xapi.configuration().systemUnit().name().get());
        tell("software", unit.software().displayName().get());
        tell("serial number", unit.hardware().module().serialNumber().get());
        tell("up for", upTime(Duration.ofSeconds(unit.uptime().get())));
    }

    private static String upTime(Duration time) {
        return "%d days, %d hours and %d minutes".formatted(time.toDays(), time.toHoursPart(), time.toMinutesPart());
    }

    private void rename() {
        say("Changing a configuration, and changing it back");
        var name = xapi.configuration().systemUnit().name();
        String before = name.get();
        name.set("JxAPI was here");
        tell(name, name.get());
        name.set(before);
        tell(name, name.get());
    }

    private void call(String number) {
        say("Dialing %s", number);
        int id = xapi.command().dial(number).callId();
        var state = xapi.status().call(id).status();
        Subscription changes = state.observe(now -> tell("call " + id, now));
        state.await(CallState.CONNECTED, PATIENCE);
        followVolume();
        say("Hanging up");
        xapi.command().call().disconnect(p -> p.callId(id));
        xapi.status().systemUnit().state().numberOfActiveCalls().await(0, PATIENCE);
        changes.close();
    }

    private void followVolume() {
        say("Following the volume");
        var volume = xapi.status().audio().volume();
        int before = volume.get();
        int other = before == 70 ? 60 : 70;
        Subscription changes = volume.observe(level -> tell("volume", level));
        xapi.command().audio().volume().set(other);
        volume.await(other, PATIENCE);
        xapi.command().audio().volume().set(before);
        volume.await(before, PATIENCE);
        changes.close();
    }

    private static void say(String format, Object... arguments) {
        System.out.printf("%n" + format + "%n", arguments);
    }

    private static void tell(Object what, Object value) {
        System.out.printf("  %-40s %s%n", what, value);
    }
}
