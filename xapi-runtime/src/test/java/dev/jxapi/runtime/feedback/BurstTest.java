package dev.jxapi.runtime.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.simulator.SimulatedDevice;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 200,000 notifications in one burst, over a socket. */
@Timeout(120)
class BurstTest {

    private static final int BURST = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimulatedDevice device = SimulatedDevice.start();
    private final AtomicInteger last = new AtomicInteger();
    private final AtomicInteger outOfOrder = new AtomicInteger();

    @AfterEach
    void close() {
        device.close();
    }

    private XapiBuilder<TestClient> builder() {
        return TestClient.at(device.url()).credentials(device.username(), device.password());
    }

    private void hear(int value) {
        if (last.getAndSet(value) >= value) {
            outOfOrder.incrementAndGet();
        }
    }

    @Test
    void aFastListenerHearsAllInOrderWhileRequestsAreAnswered() throws Exception {
        try (TestClient client = builder().feedbackBuffer(BURST).connect()) {
            device.status("SystemUnit Uptime").set(0);
            Subscription subscription = uptime(client).onChange(this::hear);
            long start = System.nanoTime();
            Thread burst = new Thread(() -> device.faults().burst("SystemUnit Uptime", BURST));
            burst.start();
            int answers = 0;
            long slowest = 0;
            while (last.get() < BURST) {
                long asked = System.nanoTime();
                client.get("Status/Standby/State");
                slowest = Math.max(slowest, System.nanoTime() - asked);
                answers++;
            }
            long took = System.nanoTime() - start;
            burst.join();

            assertThat(subscription.counters().delivered()).isEqualTo(BURST);
            assertThat(subscription.counters().conflated()).isZero();
            assertThat(outOfOrder).hasValue(0);
            assertThat(answers).isPositive();
            System.out.printf(
                    "%d notifications in %d ms, %d requests answered meanwhile, the slowest in %d ms%n",
                    BURST, TimeUnit.NANOSECONDS.toMillis(took), answers, TimeUnit.NANOSECONDS.toMillis(slowest));
        }
    }

    @Test
    void aSlowListenerCostsNoMoreThanItsBuffer() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (TestClient client = builder().connect()) {
            Subscription slow = uptime(client).onChange(value -> {
                awaitQuietly(release);
                hear(value);
            });
            AtomicInteger other = new AtomicInteger();
            Subscription fast = uptime(client).observe(other::set);
            device.faults().burst("SystemUnit Uptime", BURST);
            await().atMost(PATIENCE).until(() -> other.get() == BURST);

            assertThat(slow.counters().waiting()).isLessThanOrEqualTo(Delivery.DEFAULT_BUFFER);
            release.countDown();
            await().atMost(PATIENCE).until(() -> last.get() == BURST);
            FeedbackCounters counters = slow.counters();
            assertThat(counters.delivered() + counters.conflated()).isEqualTo(BURST);
            assertThat(counters.dropped()).isZero();
            assertThat(outOfOrder).hasValue(0);
            assertThat(fast.isOpen()).isTrue();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static dev.jxapi.runtime.handle.StatusValue<Integer> uptime(TestClient client) {
        return new dev.jxapi.runtime.handle.StatusValue<>(
                client.session(),
                dev.jxapi.runtime.path.XapiPath.parse("Status/SystemUnit/Uptime"),
                dev.jxapi.runtime.value.ValueType.INTEGER);
    }
}
