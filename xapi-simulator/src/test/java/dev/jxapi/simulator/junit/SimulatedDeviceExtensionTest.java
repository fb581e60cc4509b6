package dev.jxapi.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.jxapi.simulator.SimulatedDevice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SimulatedDeviceExtensionTest {

    private static final List<String> NOTES = new ArrayList<>();
    private static boolean running;

    /** Stands for a program that uses a device. */
    record Program(SimulatedDevice device) implements AutoCloseable {
        @Override
        public void close() {
            NOTES.add("closed at " + device.status("Audio Volume").get());
        }
    }

    @ExtendWith(SimulatedDeviceExtension.class)
    static class WithDefaults {
        @Test
        void one(SimulatedDevice device) {
            NOTES.add(device.status("Audio Volume").get().asText());
            device.status("Audio Volume").set(1);
        }

        @Test
        void two(SimulatedDevice device) {
            NOTES.add(device.status("Audio Volume").get().asText());
            device.status("Audio Volume").set(1);
        }
    }

    static class WithProgram {
        @RegisterExtension
        static final SimulatedDeviceExtension SIMULATOR = new SimulatedDeviceExtension(
                        SimulatedDevice.builder().version("11.27"))
                .inject(Program.class, Program::new);

        @Test
        void usesBoth(SimulatedDevice device, Program program) {
            NOTES.add(device.release().toString());
            assertThat(program.device()).isSameAs(device);
            device.status("Audio Volume").set(7);
        }
    }

    @ExtendWith(SimulatedDeviceExtension.class)
    static class Failing {
        @Test
        void fails(SimulatedDevice device) {
            assumeTrue(running, "This test is run by another one");
            throw new AssertionError(device + " on purpose");
        }
    }

    private static Events run(Class<?> tests) {
        NOTES.clear();
        running = true;
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(tests))
                    .execute()
                    .testEvents();
        } finally {
            running = false;
        }
    }

    @Test
    void givesEachTestAFreshDevice() {
        run(WithDefaults.class).assertStatistics(statistics -> statistics.succeeded(2));
        assertThat(NOTES).containsExactly("50", "50");
    }

    @Test
    void connectsWhatTheTestAsksForAndClosesItBeforeTheDevice() {
        run(WithProgram.class).assertStatistics(statistics -> statistics.succeeded(1));
        assertThat(NOTES).containsExactly("11.27.2.0", "closed at 7");
    }

    @Test
    void printsTheRequestsOfATestThatFails() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(Failing.class).assertStatistics(statistics -> statistics.failed(1));
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("fails(SimulatedDevice) failed; Room Bar Pro with RoomOS 26.4")
                .contains("received 0 requests:");
    }
}
