package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.SubscriptionGroup;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.status.RoomAnalyticsStatus;
import dev.jxapi.type.YesNoUnknown;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How many people are in the room, and what the air is like, from now on. Without arguments it runs on a simulated device,
 * into whose room people come.
 */
public final class RoomConditions {

    private static final int NOT_COUNTED = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch left = new CountDownLatch(1);

    private RoomConditions() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (ExampleDevice device = ExampleDevice.from(args)) {
            new RoomConditions().run(device);
        }
    }

    private void run(ExampleDevice device) throws IOException, InterruptedException {
        try (SubscriptionGroup room = SubscriptionGroup.create()) {
            follow(device.xapi(), room);
            if (device.simulated().isPresent()) {
                play(device.simulated().get());
            } else {
                System.out.println("Press Enter to stop");
                System.in.read();
            }
        }
    }

    private void follow(Xapi xapi, SubscriptionGroup room) {
        var analytics = xapi.status().roomAnalytics();
        analytics.peopleCount().current().observe(RoomConditions::showPeople, room);
        analytics.observe(RoomConditions::showAir, room);
        analytics.peoplePresence().onChange(this::showPresence, room);
    }

    private static void showPeople(int count) {
        System.out.println(count == NOT_COUNTED ? "People are not counted now" : "People in the room: " + count);
    }

    private void showPresence(YesNoUnknown presence) {
        System.out.println("Somebody is here: " + presence);
        if (presence == YesNoUnknown.NO) {
            left.countDown();
        }
    }

    private static void showAir(RoomAnalyticsStatus room) {
        System.out.println("Temperature: " + orUnknown(room.ambientTemperature()) + ", humidity: "
                + orUnknown(room.relativeHumidity()));
    }

    private static Object orUnknown(Object value) {
        return value == null ? "unknown" : value;
    }

    private void play(SimulatedDevice device) throws InterruptedException {
        device.status("RoomAnalytics PeoplePresence").set("Yes");
        device.status("RoomAnalytics PeopleCount Current").set(3);
        device.status("RoomAnalytics AmbientTemperature").set("21.5");
        device.status("RoomAnalytics RelativeHumidity").set(40);
        device.status("RoomAnalytics PeopleCount Current").set(0);
        device.status("RoomAnalytics PeoplePresence").set("No");
        left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
