package dev.jxapi.runtime.feedback;

import static dev.jxapi.runtime.feedback.Harness.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.error.XapiClosedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where, in which order and how many at a time listeners are called. */
@Timeout(60)
@NullUnmarked
class DeliveryTest {

    private static final int BUFFER = 10;

    private final Harness harness = new Harness(BUFFER, Harness.SOON);
    private final Room room = new Room(harness);
    private final ScriptedChannel channel = harness.open();
    private final ExecutorService callbacks = Executors.newCachedThreadPool();
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        callbacks.shutdownNow();
        harness.close();
    }

    private void hearSlowly(Object change) {
        stuck.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        heard.add(change);
    }

    private void volume(int value) {
        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':" + value + "}}}");
    }

    @Test
    void aListenerThatThrowsIsReportedAndHearsTheNextChange() throws Exception {
        Subscription subscription = confirmed(
                channel,
                0,
                room.volume().onChangeAsync(value -> {
                    heard.add(value);
                    if (value == 1) {
                        throw new AssertionError("no ones");
                    }
                }),
                "{}");
        volume(1);
        volume(2);
        await().until(() -> heard.equals(List.of(1, 2)));
        Harness.Trouble trouble = harness.troubles.poll(10, TimeUnit.SECONDS);
        assertThat(trouble.kind()).isEqualTo(FeedbackTrouble.Kind.LISTENER_FAILED);
        assertThat(trouble.subscription()).isSameAs(subscription);
        assertThat(subscription.counters().failed()).isEqualTo(1);
    }

    @Test
    void listenersNeverRunOnTheNetworksThreadAndOneAtATime() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger running = new AtomicInteger();
        confirmed(
                channel,
                0,
                room.volume()
                        .onChangeAsync(
                                value -> {
                                    threads.add(Thread.currentThread());
                                    assertThat(running.incrementAndGet()).isEqualTo(1);
                                    heard.add(value);
                                    running.decrementAndGet();
                                },
                                Delivery.buffering(1_000)),
                "{}");
        for (int n = 0; n < 1_000; n++) {
            volume(n);
        }
        await().until(() -> heard.size() == 1_000);
        assertThat(heard).isSortedAccordingTo((a, b) -> Integer.compare((int) a, (int) b));
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void aSlowListenerDelaysOnlyItself() throws Exception {
        confirmed(channel, 0, room.volume().onChangeAsync(this::hearSlowly), "{}");
        List<Object> other = Collections.synchronizedList(new ArrayList<>());
        room.volume().onChange(other::add);
        volume(1);
        stuck.await();
        volume(2);
        volume(3);
        await().until(() -> other.equals(List.of(1, 2, 3)));
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerMayCallTheDeviceAndWaitForOtherFeedback() throws Exception {
        ExecutorService only = Executors.newSingleThreadExecutor();
        confirmed(
                channel,
                0,
                room.volume()
                        .onChangeAsync(
                                value -> {
                                    heard.add(room.name().get());
                                    room.secondsToStandby().on(heard::add).close();
                                    heard.add(room.secondsToStandby().once(Harness.SOON));
                                },
                                Delivery.on(only)),
                "{}");
        volume(1);
        channel.next("xGet").answer("'Whisper Blade'");
        channel.next("xFeedback/Subscribe").answer("{'Id':1}");
        channel.next("xFeedback/Unsubscribe").answer("true");
        channel.next("xFeedback/Subscribe").answer("{'Id':2}");
        await().until(() -> {
            harness.notify(channel, 2, "{'Event':{'Standby':{'SecondsToStandby':30}}}");
            return heard.size() == 2;
        });
        assertThat(heard).containsExactly("Whisper Blade", 30);
        only.shutdownNow();
    }

    @Test
    void valuesConflateToTheLatestForASlowListenerOnceTheBufferIsFull() throws Exception {
        Subscription subscription = confirmed(channel, 0, room.volume().onChangeAsync(this::hearSlowly), "{}");
        volume(0);
        stuck.await();
        for (int n = 1; n <= 1_000; n++) {
            volume(n);
        }
        assertThat(subscription.counters().waiting()).isLessThanOrEqualTo(BUFFER);
        assertThat(harness.troubles.poll(10, TimeUnit.SECONDS).kind()).isEqualTo(FeedbackTrouble.Kind.LISTENER_SLOW);
        release.countDown();
        await().until(() -> heard.contains(1_000));
        assertThat(heard).isSortedAccordingTo((a, b) -> Integer.compare((int) a, (int) b));
        FeedbackCounters counters = subscription.counters();
        assertThat(counters.delivered() + counters.conflated()).isEqualTo(1_001);
        assertThat(counters.dropped()).isZero();
        assertThat(harness.troubles).isEmpty();
    }

    @Test
    void conflatedSubtreesKeepAllLeavesAndRemovalsAreNotLost() throws Exception {
        confirmed(channel, 0, room.calls().onChangeAsync(this::hearSlowly), "{'Status':{}}");
        harness.notify(channel, 0, "{'Status':{'Call':[{'Status':'Dialling','id':1}]}}");
        stuck.await();
        harness.notify(channel, 0, "{'Status':{'Call':[{'Status':'Connected','id':1}]}}");
        for (int n = 1; n <= 100; n++) {
            harness.notify(channel, 0, "{'Status':{'Call':[{'Duration':" + n + ",'id':1}]}}");
        }
        harness.notify(channel, 0, "{'Status':{'Call':[{'ghost':'True','id':1}]}}");
        harness.notify(channel, 0, "{'Status':{'Call':[{'Status':'Ringing','id':1}]}}");
        harness.notify(channel, 0, "{'Status':{'Call':[{'Duration':0,'id':1}]}}");
        harness.notify(channel, 0, "{'Status':{'Call':[{'Status':'Idle','id':2}]}}");
        release.countDown();
        await().until(() -> heard.stream().anyMatch(change -> ((ListChange<?>) change).id() == 2));

        assertThat(heard).hasSize(4);
        assertThat(((ListChange<?>) heard.get(1)).removed()).isTrue();
        assertThat(((Room.Call) ((ListChange<?>) heard.get(2)).value()).status())
                .isEqualTo("Ringing");
        assertThat(((Room.Call) ((ListChange<?>) heard.get(2)).value()).duration())
                .isZero();
    }

    @Test
    void eventsDropTheOldestAndSayItOnceForEachEpisode() throws Exception {
        Subscription subscription =
                confirmed(channel, 0, room.secondsToStandby().onAsync(this::hearSlowly, Delivery.buffering(5)), "");
        harness.notify(channel, 0, "{'Event':{'Standby':{'SecondsToStandby':0}}}");
        stuck.await();
        for (int n = 1; n <= 100; n++) {
            harness.notify(channel, 0, "{'Event':{'Standby':{'SecondsToStandby':" + n + "}}}");
        }
        assertThat(subscription.counters().dropped()).isEqualTo(95);
        release.countDown();
        await().until(() -> heard.size() == 6);
        assertThat(heard).containsExactly(0, 96, 97, 98, 99, 100);
        assertThat(harness.troubles.poll(10, TimeUnit.SECONDS).kind()).isEqualTo(FeedbackTrouble.Kind.LISTENER_SLOW);
        assertThat(harness.troubles).isEmpty();
    }

    @Test
    void anExecutorThatThrowsHarmsNobodyAndIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        Executor broken = task -> {
            if (tries.incrementAndGet() < 3) {
                throw new AssertionError("broken");
            }
            callbacks.execute(task);
        };
        List<Object> other = Collections.synchronizedList(new ArrayList<>());
        confirmed(channel, 0, room.volume().observeAsync(heard::add, Delivery.on(broken)), "{}");
        room.volume().onChange(other::add);
        await().until(() -> {
            volume(sent.incrementAndGet());
            return tries.get() >= 3;
        });
        await().until(() -> heard.equals(other) && !heard.isEmpty());
        assertThat(heard).startsWith(1, 2);
    }

    @Test
    void anExecutorThatBlocksDelaysNeitherTheNetworkNorClosing() throws Exception {
        Executor blocking = task -> hearSlowly("blocked");
        List<Object> other = Collections.synchronizedList(new ArrayList<>());
        confirmed(channel, 0, room.volume().onChangeAsync(heard::add, Delivery.on(blocking)), "{}");
        room.volume().onChange(other::add);
        volume(1);
        stuck.await();
        volume(2);
        await().until(() -> other.equals(List.of(1, 2)));
        harness.hub.onClosed(new XapiClosedException("closed", null));
        assertThat(heard).isEmpty();
    }

    @Test
    void anExecutorThatRunsTasksInTheCallingThreadNeverRunsThemInTheNetworks() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        confirmed(
                channel,
                0,
                room.volume().onChangeAsync(value -> threads.add(Thread.currentThread()), Delivery.on(Runnable::run)),
                "{}");
        volume(1);
        await().until(() -> threads.size() == 1);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void anExecutorOfTheApplicationsOwnIsUsed() {
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own"));
        confirmed(
                channel,
                0,
                room.volume()
                        .onChangeAsync(value -> heard.add(Thread.currentThread().getName()), Delivery.on(own)),
                "{}");
        volume(1);
        await().until(() -> heard.equals(List.of("own")));
        own.shutdown();
        volume(2);
        assertThat(heard).hasSize(1);
    }
}
