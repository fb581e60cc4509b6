package dev.jxapi.runtime.feedback;

import static dev.jxapi.runtime.feedback.Harness.SOON;
import static dev.jxapi.runtime.feedback.Harness.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.handle.EventExpectation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class EventsTest {

    private final Harness harness = new Harness();
    private final Room room = new Room(harness);
    private final ScriptedChannel channel = harness.open();
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

    private void response(String feedbackId, String text) {
        harness.notify(
                channel,
                0,
                "{'Event':{'UserInterface':{'Message':{'TextInput':{'Response':{'FeedbackId':'" + feedbackId
                        + "','Text':'" + text + "','id':1},'id':1},'id':1},'id':1},'id':1}}");
    }

    @Test
    void theBodyIsReadFromTheEventsOwnLevelAndAttributesAreNoFields() throws Exception {
        confirmed(
                channel,
                0,
                room.textInputResponse().onAsync(event -> heard.add(event.feedbackId() + "=" + event.text())),
                "");
        response("name", "Ada");
        assertThat(next()).isEqualTo("name=Ada");
    }

    @Test
    void aBodyMayBeABareNumber() throws Exception {
        confirmed(channel, 0, room.secondsToStandby().onAsync(heard::add), "");
        harness.notify(channel, 0, "{'Event':{'Standby':{'SecondsToStandby':30,'id':1},'id':1}}");
        harness.notify(channel, 0, "{'Event':{'Standby':{'SecondsToStandby':'29','id':'1'}}}");
        assertThat(List.of(next(), next())).isEqualTo(List.of(30, 29));
    }

    @Test
    void anEventThatDoesNotFitIsReportedAndTheNextOneComes() throws Exception {
        confirmed(channel, 0, room.textInputResponse().onAsync(event -> heard.add(event.text())), "");
        harness.notify(channel, 0, "{'Event':{'UserInterface':{'Message':{'TextInput':{'Response':{'id':1}}}}}}");
        response("name", "Ada");
        assertThat(next()).isEqualTo("Ada");
        assertThat(harness.troubles.poll(10, TimeUnit.SECONDS).cause())
                .hasMessageContaining("xEvent UserInterface Message TextInput Response Text");
    }

    @Test
    void oneSubscriptionHearsASubtreeOfEvents() throws Exception {
        Room.Extensions extensions = room.extensions();
        confirmed(
                channel,
                0,
                extensions.onAsync(message -> heard.add(message.path() + " "
                        + message.as(extensions.panelClicked())
                                .map(click -> "click on " + click.rawText("PanelId"))
                                .orElse("no click"))),
                "");
        harness.notify(
                channel,
                0,
                "{'Event':{'UserInterface':{'Extensions':{'Panel':{'Clicked':{'PanelId':'p1','id':1},'id':1},"
                        + "'id':1},'id':1},'id':1}}");
        harness.notify(
                channel,
                0,
                "{'Event':{'UserInterface':{'Extensions':{'Widget':{'LayoutUpdated':{'id':1},'id':1},'id':1}}}}");

        assertThat(next()).isEqualTo("xEvent UserInterface Extensions Panel Clicked click on p1");
        assertThat(next()).isEqualTo("xEvent UserInterface Extensions Widget LayoutUpdated no click");
    }

    @Test
    void theEventThatAnswersACommandIsNotMissedHoweverFastItComes() throws Exception {
        Thread device = new Thread(() -> {
            channel.next("xFeedback/Subscribe").answer("{'Id':0}");
            response("other", "no");
            response("name", "Ada");
            response("name", "later");
        });
        device.start();
        try (EventExpectation<Room.TextInputResponse> answer =
                room.textInputResponse().expect(event -> event.feedbackId().equals("name"))) {
            device.join();
            assertThat(answer.get(SOON).text()).isEqualTo("Ada");
            assertThat(answer.get(SOON).text()).isEqualTo("Ada");
        }
        channel.next("xFeedback/Unsubscribe");
    }

    @Test
    void anExpectationThatIsNotMetEndsInTime() {
        new Thread(() -> channel.next("xFeedback/Subscribe").answer("{'Id':0}")).start();
        try (EventExpectation<Room.TextInputResponse> answer =
                room.textInputResponse().expect(event -> true)) {
            assertThatThrownBy(() -> answer.get(Duration.ofMillis(20))).isInstanceOf(XapiTimeoutException.class);
            response("name", "late");
            assertThat(answer.get(SOON).text()).isEqualTo("late");
        }
    }

    @Test
    void waitingForAnEventWithoutAThread() throws Exception {
        CompletableFuture<Room.TextInputResponse> waiting =
                room.textInputResponse().awaitAsync(event -> event.feedbackId().equals("name"), SOON);
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        response("other", "no");
        response("name", "Ada");
        assertThat(waiting.get(10, TimeUnit.SECONDS).text()).isEqualTo("Ada");
        channel.next("xFeedback/Unsubscribe");
    }

    @Test
    void cancellingAWaitUnsubscribes() {
        CompletableFuture<Integer> waiting = room.secondsToStandby().onceAsync(SOON);
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        waiting.cancel(false);
        channel.next("xFeedback/Unsubscribe");
    }
}
