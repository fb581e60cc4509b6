package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.ListChange;
import dev.jxapi.runtime.handle.LiveList;
import dev.jxapi.simulator.SimulatedCall;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.status.CallStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The calls of a device as they are now: who, in which state, for how long; those that end go away, also those that end
 * while the connection is down. Without arguments it runs on a simulated device, which somebody calls.
 */
public final class LiveCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch over = new CountDownLatch(1);

    private LiveCalls() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (ExampleDevice device = ExampleDevice.from(args)) {
            new LiveCalls().run(device);
        }
    }

    private void run(ExampleDevice device) throws IOException, InterruptedException {
        try (LiveList<CallStatus> calls = device.xapi().status().call().live()) {
            System.out.println("Calls now: " + calls.size());
            calls.onChange(this::show);
            if (device.simulated().isPresent()) {
                play(device.simulated().get(), device.xapi());
                over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } else {
                System.out.println("Press Enter to stop");
                System.in.read();
            }
            System.out.println("Calls now: " + calls.size());
        }
    }

    private void show(ListChange<CallStatus> change) {
        if (change.removed()) {
            System.out.println("Call " + change.id() + " is over");
            over.countDown();
            return;
        }
        CallStatus call = Objects.requireNonNull(change.current());
        System.out.println("Call " + change.id() + ": " + call.status() + ", " + call.remoteNumber() + ", "
                + call.direction() + ", " + call.duration() + " s");
    }

    private static void play(SimulatedDevice device, Xapi xapi) {
        var calls = xapi.status().call();
        SimulatedCall call = device.incomingCall("bob@example.com", "Bob");
        calls.await(now -> !now.isEmpty(), PATIENCE);
        xapi.command().call().accept();
        calls.await(now -> now.stream().anyMatch(c -> "Connected".equals(c.rawText("Status"))), PATIENCE);
        call.hangUp();
    }
}
