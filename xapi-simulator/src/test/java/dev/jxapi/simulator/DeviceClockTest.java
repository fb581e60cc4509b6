package dev.jxapi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceClockTest {

    private SimulatedDevice device;
    private DeviceClock clock;
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        device = SimulatedDevice.start();
        clock = device.clock();
    }

    @AfterEach
    void stop() {
        device.close();
    }

    @Test
    void letsThingsHappenInOrderWhileItIsAdvanced() {
        clock.freeze();
        Instant start = clock.now();
        clock.schedule(Duration.ofSeconds(3), () -> happened.add("c at " + Duration.between(start, clock.now())));
        clock.schedule(Duration.ofSeconds(1), () -> {
            happened.add("a");
            clock.schedule(Duration.ofSeconds(1), () -> happened.add("b"));
        });
        clock.schedule(Duration.ofSeconds(1), () -> happened.add("a, too"));
        clock.schedule(Duration.ofSeconds(4), () -> happened.add("d"));
        clock.schedule(Duration.ofSeconds(2), () -> happened.add("never")).cancel();
        clock.advance(Duration.ofMillis(3500));
        assertThat(happened).containsExactly("a", "a, too", "b", "c at PT3S");
        assertThat(Duration.between(start, clock.now())).isEqualTo(Duration.ofMillis(3500));
        clock.advance(Duration.ofMillis(500));
        assertThat(happened).endsWith("d");
    }

    @Test
    void goesOnWhenSomethingFails() {
        clock.freeze();
        clock.schedule(Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("on purpose");
        });
        clock.schedule(Duration.ofSeconds(2), () -> happened.add("later"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(happened).containsExactly("later");
    }

    @Test
    void runsByItselfAndFromWhereItWasLeft() throws InterruptedException {
        clock.freeze();
        Instant before = clock.now();
        CountDownLatch done = new CountDownLatch(2);
        clock.schedule(Duration.ofHours(1), done::countDown);
        clock.advance(Duration.ofMinutes(59));
        clock.resume();
        assertThat(clock.now()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(59)));
        clock.advance(Duration.ofMinutes(2));
        clock.schedule(Duration.ofMillis(1), done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
