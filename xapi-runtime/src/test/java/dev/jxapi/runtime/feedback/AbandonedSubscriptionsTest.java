package dev.jxapi.runtime.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiInterruptedException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.handle.LiveValue;
import dev.jxapi.simulator.SimulatedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subscriptions whose caller is gone when they are confirmed leave nothing behind, neither here nor on the device. */
@Timeout(120)
class AbandonedSubscriptionsTest {

    private static final int ROUNDS = 500;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SimulatedDevice device = SimulatedDevice.start();
    private final TestClient client = TestClient.at(device.url())
            .credentials(device.username(), device.password())
            .connect();
    private final Room room = new Room(client.session());
    private final Random random = new Random(1);
    private final AtomicInteger heard = new AtomicInteger();

    @AfterEach
    void close() {
        client.close();
        device.close();
    }

    private void pause() {
        long until = System.nanoTime() + random.nextInt(1_000_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private void assertThatNobodyListens() {
        device.await(() -> device.subscriptions() == 0, SOON);
        int before = heard.get();
        device.status("Audio Volume").set(98);
        device.status("Audio Volume").set(99);
        client.get("Status/Audio/Volume");
        assertThat(heard).hasValue(before);
    }

    @Test
    void waitsThatAreOverAtOnce() throws Exception {
        device.status("Audio Volume").set(50);
        for (int round = 0; round < ROUNDS; round++) {
            room.volume().awaitAsync(50, SOON).get(10, TimeUnit.SECONDS);
        }
        List<CompletableFuture<Integer>> waits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            waits.add(room.volume().awaitAsync(50, SOON));
        }
        for (CompletableFuture<Integer> wait : waits) {
            wait.get(10, TimeUnit.SECONDS);
        }
        assertThatNobodyListens();
    }

    @Test
    void cancelledWhileTheConfirmationIsOnItsWay() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<Subscription> subscribing = room.volume().onChangeAsync(value -> heard.incrementAndGet());
            CompletableFuture<LiveValue<Integer>> live = room.volume().liveAsync();
            pause();
            if (!subscribing.cancel(false)) {
                subscribing.get().close();
            }
            if (!live.cancel(false)) {
                live.get().close();
            }
        }
        assertThatNobodyListens();
    }

    @Test
    void interruptedWhileTheConfirmationIsOnItsWay() throws Exception {
        Thread caller = Thread.currentThread();
        for (int round = 0; round < ROUNDS; round++) {
            Thread interrupter = new Thread(() -> {
                pause();
                caller.interrupt();
            });
            interrupter.start();
            try {
                room.volume().onChange(value -> heard.incrementAndGet()).close();
                room.secondsToStandby().expect(event -> true).close();
            } catch (XapiInterruptedException e) {
                assertThat(caller.isInterrupted()).isTrue();
            }
            while (interrupter.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThatNobodyListens();
    }

    @Test
    void timedOutBeforeTheDeviceAnswered() {
        device.faults().slow(Duration.ofMillis(300));
        Room hasty = new Room(client.session().with(RequestOptions.DEFAULT.withTimeout(Duration.ofMillis(50))));
        assertThatThrownBy(() -> hasty.volume().onChange(value -> heard.incrementAndGet()))
                .isInstanceOf(XapiTimeoutException.class);
        await().until(() -> !device.requests("xFeedback/Unsubscribe").isEmpty());
        device.faults().clear();
        assertThatNobodyListens();
    }

    @Test
    void anErrorInAPredicateEndsTheWait() {
        AssertionError bug = new AssertionError("a bug");
        Predicate<Integer> broken = value -> {
            throw bug;
        };
        assertThatThrownBy(() -> room.volume().await(broken, SOON)).isSameAs(bug);
        assertThat(room.volume().awaitAsync(broken, SOON))
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isSameAs(bug);
        assertThatNobodyListens();
    }

    @Test
    void aWaitHasOneDeadlineAndSaysWhatItSaw() {
        device.status("Audio Volume").set(50);
        device.faults().slow(Duration.ofMillis(700));
        long start = System.nanoTime();
        assertThatThrownBy(() -> room.volume().await(51, Duration.ofSeconds(2)))
                .isInstanceOf(XapiTimeoutException.class)
                .hasMessageContaining("xStatus Audio Volume on " + client.device())
                .hasMessageContaining("last came 50");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_200));
        device.faults().clear();
        assertThatNobodyListens();
    }

    @Test
    void aWaitThatTimesOutIsToldByTheClientsExecutor() {
        CompletableFuture<String> thread = room.volume()
                .onceAsync(Duration.ofMillis(500))
                .handle((value, failure) -> Thread.currentThread().getName());
        assertThat(thread).succeedsWithin(SOON).asString().startsWith("xapi-callback");
    }

    @Test
    void theImpatienceOfOneIsNoHarmToAnother() throws Exception {
        device.faults().slow(Duration.ofMillis(300));
        Room hasty = new Room(client.session().with(RequestOptions.DEFAULT.withTimeout(Duration.ofMillis(50))));
        CompletableFuture<Subscription> first = hasty.volume().onChangeAsync(value -> heard.incrementAndGet());
        CompletableFuture<Subscription> second = room.volume().onChangeAsync(value -> heard.incrementAndGet());

        second.get(10, TimeUnit.SECONDS).close();

        assertThat(first).isCompletedExceptionally();
        device.faults().clear();
        assertThatNobodyListens();
    }
}
