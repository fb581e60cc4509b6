package dev.jxapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.simulator.SimulatedDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with one device, recorded by the client, becomes a test against a simulated device that never saw it. */
class RecordReplayTest {

    private static List<Object> session(XapiBuilder<Xapi> builder, Runnable meanwhile) throws InterruptedException {
        BlockingQueue<Integer> volumes = new LinkedBlockingQueue<>();
        List<Object> seen = new ArrayList<>();
        try (Xapi xapi = builder.connect();
                Subscription subscription = xapi.status().audio().volume().onChange(volumes::add)) {
            assertThat(subscription).isNotNull();
            seen.add(xapi.configuration().systemUnit().name().get());
            seen.add(xapi.command().dial("alice@example.com").callId());
            meanwhile.run();
            seen.add(Objects.requireNonNull(volumes.poll(10, TimeUnit.SECONDS), "no feedback came"));
        }
        return seen;
    }

    private static XapiBuilder<Xapi> builder(SimulatedDevice device) {
        return Xapi.builder(device.url()).credentials(device.username(), device.password());
    }

    @Test
    void replaysWhatWasRecorded(@TempDir Path folder) throws InterruptedException {
        Path file = folder.resolve("session.jsonl");
        List<Object> recorded;
        try (SimulatedDevice device = SimulatedDevice.builder().name("Recorded").start()) {
            device.onCommand("Dial").reply(Map.of("CallId", 77));
            recorded = session(
                    builder(device).recordTo(file),
                    () -> device.status("Audio Volume").set(63));
        }
        assertThat(recorded).containsExactly("Recorded", 77, 63);

        try (SimulatedDevice other = SimulatedDevice.replay(file)) {
            assertThat(session(builder(other), () -> {})).isEqualTo(recorded);
        }
    }
}
