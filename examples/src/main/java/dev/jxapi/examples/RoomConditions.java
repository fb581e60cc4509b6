package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.SubscriptionGroup;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.status.RoomAnalyticsStatus;
import dev.jxapi.type.YesNoUnknown;
import java.io.IOException;
import java.time.Duration;

/**
 * How many people are in the room, and what the air is like, from now on. Without arguments it runs on a simulated device,
 * into whose room people come.
 */
public final class RoomConditions {

    private static final int NOT_COUNTED = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RoomConditions() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        try (ExampleDevice device = ExampleDevice.from(args);
                SubscriptionGroup room = SubscriptionGroup.create()) {
            follow(device.xapi(), room);
            if (device.simulated().isPresent()) {
                play(device.simulated().get(), device.xapi());
            } else {
                System.out.println("Press Enter to stop");
                System.in.read();
            }
        }
    }

    private static void follow(Xapi xapi, SubscriptionGroup room) {
        var analytics = xapi.status().roomAnalytics();
        analytics.peopleCount().current().observe(RoomConditions::showPeople, room);
        analytics.peoplePresence().observe(presence -> System.out.println("Somebody is here: " + presence), room);
        analytics.observe(RoomConditions::showAir, room);
    }

    private static void showPeople(int count) {
        System.out.println(count == NOT_COUNTED ? "People are not counted now" : "People in the room: " + count);
    }

    private static void showAir(RoomAnalyticsStatus room) {
        System.out.println("Temperature: " + orUnknown(room.ambientTemperature()) + ", humidity: "
                + orUnknown(room.relativeHumidity()));
    }

    private static Object orUnknown(Object value) {
        return value == null ? "unknown" : value;
    }

    private static void play(SimulatedDevice device, Xapi xapi) {
        device.status("RoomAnalytics PeoplePresence").set("Yes");
        device.status("RoomAnalytics PeopleCount Current").set(3);
        device.status("RoomAnalytics AmbientTemperature").set("21.5");
        device.status("RoomAnalytics RelativeHumidity").set(40);
        xapi.status().roomAnalytics().peopleCount().current().await(3, PATIENCE);
        device.status("RoomAnalytics PeopleCount Current").set(0);
        device.status("RoomAnalytics PeoplePresence").set("No");
        xapi.status().roomAnalytics().peoplePresence().await(YesNoUnknown.NO, PATIENCE);
    }
}
