package dev.jxapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.feedback.SubscriptionGroup;
import dev.jxapi.runtime.handle.LiveList;
import dev.jxapi.runtime.handle.LiveValue;
import dev.jxapi.simulator.SimulatedCall;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.status.CallStatus;
import dev.jxapi.type.ActiveInactive;
import dev.jxapi.type.CallState;
import dev.jxapi.type.OnOff;
import dev.jxapi.type.StandbyState;
import dev.jxapi.type.YesNoUnknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What applications do with feedback, task by task, through the typed API. */
@Timeout(60)
class FeedbackTasksTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private SimulatedDevice device;
    private Xapi xapi;

    @BeforeEach
    void connect() {
        device = SimulatedDevice.builder().callPace(Duration.ofMillis(5)).start();
        xapi = Xapi.builder(device.url())
                .credentials(device.username(), device.password())
                .connect();
    }

    @AfterEach
    void close() {
        xapi.close();
        device.close();
    }

    private void hears(Object... expected) {
        await().atMost(SOON).until(() -> heard.equals(List.of(expected)));
    }

    @Test
    void theVolumeIsReadSetAndFollowed() {
        xapi.command().audio().volume().set(40);
        var volume = xapi.status().audio().volume();
        assertThat(volume.get()).isEqualTo(40);
        volume.observe(heard::add);
        xapi.command().audio().volume().set(70);
        hears(40, 70);
    }

    @Test
    void aDefaultVolumeIsFollowedLikeAStatus() {
        xapi.configuration().audio().defaultVolume().set(30);
        xapi.configuration().audio().defaultVolume().observe(heard::add);
        xapi.configuration().audio().defaultVolume().set(31);
        hears(30, 31);
    }

    @Test
    void theMicrophonesMuteIsMirrored() {
        xapi.command().audio().microphones().unmute();
        LiveValue<OnOff> muted = xapi.status().audio().microphones().mute().live();
        assertThat(muted.get()).isEqualTo(OnOff.OFF);
        muted.onChange(now -> heard.add(now.orElseThrow()));
        xapi.command().audio().microphones().mute();
        hears(OnOff.ON);
        assertThat(muted.get()).isEqualTo(OnOff.ON);
    }

    @Test
    void aCallIsDialledFollowedAndHungUp() {
        try (SubscriptionGroup call = SubscriptionGroup.create()) {
            xapi.event().callSuccessful().on(event -> heard.add("successful " + event.callId()), call);
            xapi.event().callDisconnect().on(event -> heard.add("disconnected " + event.callId()), call);
            int id = Objects.requireNonNull(
                    xapi.command().dial("alice@example.com").callId());
            xapi.status().call(id).status().await(CallState.CONNECTED, SOON);
            xapi.command().call().disconnect(p -> p.callId(id));
            hears("successful " + id, "disconnected " + id);
            xapi.status().call().await(List::isEmpty, SOON);
        }
    }

    @Test
    void anIncomingCallIsAnswered() {
        xapi.status().call().each(call -> call.status()).onChange(change -> {
            if (change.value() == CallState.RINGING) {
                xapi.command().call().accept(p -> p.callId(change.id()));
            }
        });
        SimulatedCall call = device.incomingCall("bob@example.com");
        xapi.status().call(call.id()).status().await(CallState.CONNECTED, SOON);
    }

    @Test
    void aLiveListHasTheCallsThatThereAre() {
        try (LiveList<CallStatus> calls = xapi.status().call().live()) {
            calls.onChange(change -> {
                if (change.removed()) {
                    heard.add(change.id());
                }
            });
            SimulatedCall call = device.incomingCall("bob@example.com");
            await().atMost(SOON)
                    .until(() -> calls.find(call.id())
                            .map(CallStatus::remoteNumber)
                            .filter(number -> number.contains("bob@example.com"))
                            .isPresent());
            call.hangUp();
            hears(call.id());
            assertThat(calls.get()).isEmpty();
        }
    }

    @Test
    void aCallIsPutOnHoldAndResumed() {
        SimulatedCall call = device.incomingCall("bob@example.com");
        xapi.command().call().accept(p -> p.callId(call.id()));
        var state = xapi.status().call(call.id()).status();
        state.await(CallState.CONNECTED, SOON);
        xapi.command().call().hold(p -> p.callId(call.id()));
        state.await(CallState.ON_HOLD, SOON);
        xapi.command().call().resume(p -> p.callId(call.id()));
        state.await(CallState.CONNECTED, SOON);
    }

    @Test
    void panelsAndWidgetsAreHeard() {
        var extensions = xapi.event().userInterface().extensions();
        extensions.widget().action().on(action -> heard.add(action.widgetId() + " " + action.value()));
        device.emit(
                "UserInterface Extensions Widget Action",
                Map.of("WidgetId", "slider", "Type", "released", "Value", "188"));
        hears("slider 188");
    }

    @Test
    void aDialogIsAnsweredByItsFeedbackId() {
        var response = xapi.event().userInterface().message().textInput().response();
        try (var answer = response.expect(r -> r.feedbackId().equals("name"))) {
            xapi.command().userInterface().message().textInput().display("Your name?", p -> p.feedbackId("name"));
            device.touchPanel().enter("Ada");
            assertThat(answer.get(SOON).text()).isEqualTo("Ada");
        }
        var rating = xapi.event().userInterface().message().rating().response();
        try (var answer = rating.expect(r -> r.feedbackId().equals("stars"))) {
            xapi.command().userInterface().message().rating().display("How was it?", p -> p.feedbackId("stars"));
            device.touchPanel().rate(4);
            assertThat(answer.get(SOON).rating()).isEqualTo(4);
        }
    }

    @Test
    void peopleAndAirAreFollowed() {
        device.status("RoomAnalytics PeopleCount Current").set(-1);
        var room = xapi.status().roomAnalytics();
        room.peopleCount().current().observe(heard::add);
        device.status("RoomAnalytics PeopleCount Current").set(4);
        hears(-1, 4);
        device.status("RoomAnalytics PeoplePresence").set("Yes");
        room.peoplePresence().await(YesNoUnknown.YES, SOON);
        device.status("RoomAnalytics AmbientTemperature").set("21.3");
        room.ambientTemperature().await("21.3", SOON);
    }

    @Test
    void bookingsStart() {
        xapi.event().bookings().start().on(start -> heard.add(start.id()));
        xapi.event().bookings().updated().on(updated -> heard.add("updated"));
        device.emit("Bookings Updated");
        await().until(() -> heard.equals(List.of("updated")));
        device.emit("Bookings Start", Map.of("Id", "42"));
        hears("updated", "42");
    }

    @Test
    void standbyIsFollowedAndCountedDown() {
        xapi.command().standby().activate();
        var state = xapi.status().standby().state();
        state.await(StandbyState.STANDBY, SOON);
        xapi.command().standby().deactivate();
        state.await(StandbyState.OFF, SOON);
        xapi.event().standby().secondsToStandby().on(heard::add);
        device.emit("Standby SecondsToStandby", 30);
        hears(30);
    }

    @Test
    void doNotDisturbIsFollowed() {
        var mode = xapi.status().conference().doNotDisturb();
        xapi.command().conference().doNotDisturb().activate();
        mode.await(ActiveInactive.ACTIVE, SOON);
        xapi.command().conference().doNotDisturb().deactivate();
        mode.await(ActiveInactive.INACTIVE, SOON);
    }

    @Test
    void webViewsComeAndGo() {
        xapi.status().userInterface().webView().onChange(change -> heard.add(change.removed() ? "gone" : "there"));
        device.status("UserInterface WebView 7").set(Map.of("Status", "Visible", "URL", "https://example.com"));
        await().until(() -> heard.contains("there"));
        device.status("UserInterface WebView 7").remove();
        await().until(() -> heard.contains("gone"));
    }

    @Test
    void lossIsMeasuredForEachChannelOfEachCall() {
        xapi.status()
                .mediaChannels()
                .call()
                .each(call -> call.channel().each(channel -> channel.netstat().loss()))
                .onChange(change -> heard.add(change.ids() + "=" + change.value()));
        device.status("MediaChannels Call 3 Channel 5 Netstat Loss").set(2);
        hears("[3, 5]=2");
    }

    @Test
    void theDeviceRestartsAndEverythingIsFollowedAgain() {
        device.status("Audio Volume").set(20);
        LiveValue<Integer> volume = xapi.status().audio().volume().live();
        device.faults().dropConnections();
        device.status("Audio Volume").set(25);
        await().atMost(SOON).until(() -> volume.get() == 25);
        device.status("Audio Volume").set(26);
        await().atMost(SOON).until(() -> volume.get() == 26);
    }
}
