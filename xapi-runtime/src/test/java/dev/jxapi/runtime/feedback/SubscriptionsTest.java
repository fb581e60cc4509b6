package dev.jxapi.runtime.feedback;

import static dev.jxapi.runtime.feedback.Harness.SOON;
import static dev.jxapi.runtime.feedback.Harness.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiSubscriptionLimitException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of subscriptions: sharing, racing, closing, reconnecting. */
@NullUnmarked
class SubscriptionsTest {

    private final Harness harness = new Harness();
    private final Room room = new Room(harness);
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        harness.close();
    }

    private Object next() throws InterruptedException {
        Object next = heard.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("what the listener heard").isNotNull();
        return next;
    }

    @Test
    void equalQueriesShareOneSubscriptionWhateverTheirCase() throws Exception {
        ScriptedChannel channel = harness.open();
        Subscription first = confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{}");
        Subscription second = harness.subscribe(new FeedbackQuery(
                        dev.jxapi.runtime.path.XapiPath.parse("status audio volume"),
                        FeedbackQuery.Mode.CHANGES,
                        change -> heard.add(change.value().asText())))
                .join();

        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':30}}}");

        assertThat(List.of(next(), next())).containsExactlyInAnyOrder(30, "30");
        assertThat(channel.isQuiet()).isTrue();
        first.close();
        assertThat(channel.isQuiet()).isTrue();
        second.close();
        assertThat(channel.next("xFeedback/Unsubscribe").params().get("Id").intValue())
                .isZero();
    }

    @Test
    void closingBeforeTheAnswerCameUnsubscribesAfterIt() {
        ScriptedChannel channel = harness.open();
        CompletableFuture<Subscription> subscribing = room.volume().onChangeAsync(heard::add);
        ScriptedChannel.Request request = channel.next("xFeedback/Subscribe");

        subscribing.cancel(false);
        assertThat(channel.isQuiet()).isTrue();
        request.answer("{'Id':7}");

        assertThat(channel.next("xFeedback/Unsubscribe").params().get("Id").intValue())
                .isEqualTo(7);
        harness.notify(channel, 7, "{'Status':{'Audio':{'Volume':30}}}");
        assertThat(heard).isEmpty();
    }

    @Test
    void cancellingAFutureThatDoesNotKnowYetThatTheDeviceHasConfirmedUnsubscribes() {
        FeedbackQuery query = new FeedbackQuery(room.volume().path(), FeedbackQuery.Mode.CHANGES, heard::add);
        ScriptedChannel channel = harness.open();
        for (int id = 0; id < 200; id++) {
            CompletableFuture<Subscription> subscribing = harness.subscribe(query);
            channel.next("xFeedback/Subscribe").answer("{'Id':" + id + "}");
            channel.next("xQuery");
            if (subscribing.cancel(false)) {
                assertThat(channel.next("xFeedback/Unsubscribe")
                                .params()
                                .get("Id")
                                .intValue())
                        .isEqualTo(id);
            } else {
                subscribing.join().close();
                channel.next("xFeedback/Unsubscribe");
            }
        }
    }

    @Test
    void whoComesWhileTheLastOneIsLeavingTakesTheSubscriptionOver() throws Exception {
        ScriptedChannel channel = harness.open();
        CompletableFuture<Subscription> leaving = room.volume().onChangeAsync(heard::add);
        ScriptedChannel.Request request = channel.next("xFeedback/Subscribe");
        leaving.cancel(false);
        CompletableFuture<Subscription> coming = room.volume().onChangeAsync(heard::add);

        request.answer("{'Id':7}");
        coming.join();

        harness.notify(channel, 7, "{'Status':{'Audio':{'Volume':30}}}");
        assertThat(next()).isEqualTo(30);
    }

    @Test
    void feedbackThatComesBeforeTheAnswerIsNotLost() throws Exception {
        ScriptedChannel channel = harness.open();
        CompletableFuture<Subscription> subscribing = room.volume().onChangeAsync(heard::add);
        ScriptedChannel.Request request = channel.next("xFeedback/Subscribe");

        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':30}}}");
        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':31}}}");
        request.answer("{'Id':0}");
        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':32}}}");
        subscribing.join();

        assertThat(List.of(next(), next(), next())).isEqualTo(List.of(30, 31, 32));
    }

    @Test
    void feedbackForAnUnknownSubscriptionIsIgnored() throws Exception {
        ScriptedChannel channel = harness.open();
        confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{}");

        harness.notify(channel, 99, "{'Status':{'Audio':{'Volume':1}}}");
        harness.notify(channel, ScriptedChannel.json("{'Status':{'Audio':{'Volume':2}}}"));
        harness.hub.onNotification(channel, "xSomething/New", ScriptedChannel.json("{'Id':0}"));
        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':3}}}");

        assertThat(next()).isEqualTo(3);
    }

    @Test
    void closingIsEffectiveAtOnceEvenForWhatWaits() throws Exception {
        ScriptedChannel channel = harness.open();
        AtomicReference<Subscription> self = new AtomicReference<>();
        Subscription subscription = confirmed(
                channel,
                0,
                room.volume().onChangeAsync(volume -> {
                    await().until(() -> self.get() != null);
                    self.get().close();
                    self.get().close();
                    heard.add(volume);
                }),
                "{}");
        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':1}}}");
        harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':2}}}");
        self.set(subscription);

        assertThat(next()).isEqualTo(1);
        channel.next("xFeedback/Unsubscribe");
        assertThat(subscription.isOpen()).isFalse();
        assertThat(subscription.counters().delivered()).isEqualTo(1);
        assertThat(subscription.counters().waiting()).isZero();
    }

    @Test
    void theDevicesLimitSaysHowManySubscriptionsAreInUse() {
        ScriptedChannel channel = harness.open();
        confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{}");
        confirmed(channel, 1, room.secondsToStandby().onAsync(heard::add), "");
        CompletableFuture<Subscription> third = room.standby().onChangeAsync(heard::add);

        channel.next("xFeedback/Subscribe")
                .fail(new XapiSubscriptionLimitException(
                        new DeviceError(-31998, "Subscriber Count Exceeded", null), "full", null));

        assertThatThrownBy(third::join)
                .hasCauseInstanceOf(XapiSubscriptionLimitException.class)
                .hasMessageContaining("2 subscriptions")
                .extracting(Throwable::getCause)
                .satisfies(e -> assertThat(((XapiSubscriptionLimitException) e).subscriptionsInUse())
                        .isEqualTo(2));
    }

    @Test
    void aRefusedSubscriptionCanBeTriedAgain() throws Exception {
        ScriptedChannel channel = harness.open();
        CompletableFuture<Subscription> refused = room.volume().onChangeAsync(heard::add);
        channel.next("xFeedback/Subscribe").noMatch();
        assertThatThrownBy(refused::join).isInstanceOf(CompletionException.class);

        confirmed(channel, 5, room.volume().onChangeAsync(heard::add), "{}");
        harness.notify(channel, 5, "{'Status':{'Audio':{'Volume':3}}}");

        assertThat(next()).isEqualTo(3);
    }

    @Test
    void subscribingWaitsForTheConnectionWithinItsTimeout() throws Exception {
        try (Harness slow = new Harness(10, Duration.ofMillis(50))) {
            CompletableFuture<Subscription> late = new Room(slow).volume().onChangeAsync(heard::add);
            assertThatThrownBy(late::join).hasCauseInstanceOf(XapiTimeoutException.class);
            ScriptedChannel channel = slow.open();
            assertThat(channel.isQuiet()).isTrue();
        }
        CompletableFuture<Subscription> patient = room.volume().onChangeAsync(heard::add);
        ScriptedChannel channel = harness.open();
        confirmed(channel, 0, patient, "{}");
    }

    @Test
    void onOpenCompletesWhenAllSubscriptionsAreBack() {
        ScriptedChannel first = harness.open();
        confirmed(first, 0, room.volume().onChangeAsync(heard::add), "{'Status':{'Audio':{'Volume':1}}}");
        confirmed(first, 1, room.secondsToStandby().onAsync(heard::add), "");
        harness.lose(first);

        ScriptedChannel second = new ScriptedChannel();
        CompletableFuture<Void> back = harness.open(second);
        ScriptedChannel.Request volume = second.nextSubscribe("['Status','Audio','Volume']");
        second.nextSubscribe("['Event','Standby','SecondsToStandby']").answer("{'Id':0}");
        volume.answer("{'Id':1}");
        assertThat(back).isNotDone();
        second.next("xQuery").answer("{'Status':{'Audio':{'Volume':1}}}");

        assertThat(back).succeedsWithin(SOON);
        assertThat(heard).isEmpty();
    }

    @Test
    void aLossWhileSubscribingAgainIsSurvived() throws Exception {
        ScriptedChannel first = harness.open();
        confirmed(first, 0, room.volume().onChangeAsync(heard::add), "{'Status':{'Audio':{'Volume':1}}}");
        harness.lose(first);
        ScriptedChannel second = new ScriptedChannel();
        CompletableFuture<Void> back = harness.open(second);
        ScriptedChannel.Request request = second.next("xFeedback/Subscribe");
        harness.lose(second);
        request.fail(Harness.lost());
        assertThat(back).isCompletedExceptionally();

        ScriptedChannel third = new ScriptedChannel();
        CompletableFuture<Void> backAgain = harness.open(third);
        third.next("xFeedback/Subscribe").answer("{'Id':0}");
        third.next("xQuery").answer("{'Status':{'Audio':{'Volume':5}}}");

        assertThat(backAgain).succeedsWithin(SOON);
        assertThat(next()).isEqualTo(5);
    }

    @Test
    void aSubscriptionRefusedAfterReconnectingIsReportedAndTriedAgainWhileOthersLive() throws Exception {
        ScriptedChannel first = harness.open();
        Subscription volume =
                confirmed(first, 0, room.volume().onChangeAsync(heard::add), "{'Status':{'Audio':{'Volume':1}}}");
        confirmed(first, 1, room.secondsToStandby().onAsync(heard::add), "");
        harness.lose(first);

        ScriptedChannel second = new ScriptedChannel();
        CompletableFuture<Void> back = harness.open(second);
        second.next("xFeedback/Subscribe").noMatch();
        second.next("xFeedback/Subscribe").answer("{'Id':0}");

        assertThat(back).succeedsWithin(SOON);
        assertThat(volume.failure()).isPresent();
        assertThat(volume.isOpen()).isTrue();
        assertThat(harness.troubles.poll(10, TimeUnit.SECONDS).kind()).isEqualTo(FeedbackTrouble.Kind.REFUSED);
        harness.notify(second, 0, "{'Event':{'Standby':{'SecondsToStandby':30,'id':1},'id':1}}");
        assertThat(next()).isEqualTo(30);
        second.next("xFeedback/Subscribe").answer("{'Id':1}");
        second.next("xQuery").answer("{'Status':{'Audio':{'Volume':2}}}");
        assertThat(next()).isEqualTo(2);
        assertThat(volume.failure()).isEmpty();
    }

    @Test
    void aRequestThatTheConnectionDidNotTakeIsMadeAgainOnTheSameConnection() throws Exception {
        ScriptedChannel channel = harness.open();
        CompletableFuture<Subscription> subscribing = room.volume().observeAsync(heard::add);
        channel.next("xFeedback/Subscribe").fail(Harness.lost());
        assertThat(subscribing).isNotDone();
        channel.next("xFeedback/Subscribe").answer("{'Id':7}");
        channel.next("xQuery").answer("{'Status':{'Audio':{'Volume':5}}}");

        assertThat(subscribing).succeedsWithin(SOON);
        assertThat(next()).isEqualTo(5);
    }

    @Test
    void afterAReconnectionOnlyRealDifferencesAreTold() throws Exception {
        ScriptedChannel first = harness.open();
        confirmed(
                first,
                0,
                room.audio().onChangeAsync(heard::add),
                "{'Status':{'Audio':{'Volume':1,'VolumeMute':'Off'}}}");
        harness.lose(first);

        ScriptedChannel second = harness.open();
        second.next("xFeedback/Subscribe").answer("{'Id':4}");
        second.next("xQuery").answer("{'Status':{'Audio':{'Volume':2,'VolumeMute':'Off'}}}");

        assertThat(next()).hasToString("{\"Volume\":2}");
        assertThat(heard).isEmpty();
    }

    @Test
    void theEndOfTheClientEndsWaitsAndSubscriptions() {
        ScriptedChannel channel = harness.open();
        Subscription subscription = confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{}");
        CompletableFuture<Room.Standby> waiting = room.standby().onceAsync(SOON);
        channel.next("xFeedback/Subscribe").answer("{'Id':1}");

        harness.hub.onClosed(new XapiClosedException("closed", null));

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(XapiClosedException.class);
        assertThat(subscription.isOpen()).isFalse();
        assertThatThrownBy(() -> room.volume().onChange(heard::add)).isInstanceOf(XapiClosedException.class);
    }

    @Test
    void aClientThatIsClosedLeavesItsGroups() {
        SubscriptionGroup group = SubscriptionGroup.create();
        for (int client = 0; client < 3; client++) {
            try (Harness another = new Harness()) {
                ScriptedChannel channel = another.open();
                confirmed(channel, 0, new Room(another).volume().onChangeAsync(heard::add, group), "{}");
                another.hub.onClosed(new XapiClosedException("closed", null));
                assertThat(group.size()).isZero();
            }
        }
    }

    @Test
    void subscribingWhileTheClientClosesFails() {
        harness.close();
        CompletableFuture<Subscription> late = harness.hub.subscribe(
                new FeedbackQuery(room.volume().path(), FeedbackQuery.Mode.CHANGES, heard::add), harness.options());

        assertThat(late.handle((subscription, failure) -> failure))
                .succeedsWithin(SOON)
                .isInstanceOf(XapiClosedException.class);
    }

    @Test
    void aGroupDeliversInTheDevicesOrderAndClosesAtOnce() throws Exception {
        ScriptedChannel channel = harness.open();
        SubscriptionGroup group = SubscriptionGroup.create();
        Subscription volume = confirmed(channel, 0, room.volume().onChangeAsync(heard::add, group), "{}");
        Subscription seconds = confirmed(channel, 1, room.secondsToStandby().onAsync(heard::add, group), "");

        for (int n = 0; n < 100; n++) {
            harness.notify(channel, 0, "{'Status':{'Audio':{'Volume':" + 2 * n + "}}}");
            harness.notify(channel, 1, "{'Event':{'Standby':{'SecondsToStandby':" + (2 * n + 1) + "}}}");
        }

        for (int n = 0; n < 200; n++) {
            assertThat(next()).isEqualTo(n);
        }
        group.close();
        assertThat(volume.isOpen()).isFalse();
        assertThat(seconds.isOpen()).isFalse();
        assertThat(group.size()).isZero();
        channel.next("xFeedback/Unsubscribe");
        channel.next("xFeedback/Unsubscribe");
        assertThatThrownBy(() -> room.volume().onChange(heard::add, group)).isInstanceOf(IllegalStateException.class);
    }
}
