package dev.jxapi.runtime.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.Registration;
import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiSubscriptionLimitException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.handle.LiveList;
import dev.jxapi.runtime.handle.LiveValue;
import dev.jxapi.simulator.Evidence;
import dev.jxapi.simulator.SimulatedCall;
import dev.jxapi.simulator.SimulatedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feedback from a simulated device over a real connection, which is lost now and then. */
@Timeout(60)
@NullUnmarked
class FeedbackOverSocketsTest {

    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private SimulatedDevice device = SimulatedDevice.start();

    @AfterEach
    void close() {
        device.close();
    }

    private XapiBuilder<TestClient> builder() {
        return TestClient.at(device.url()).credentials(device.username(), device.password());
    }

    /** The connection is cut, something happens, and the client comes back. */
    private void whileDown(TestClient client, Runnable change) throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        boolean[] lost = new boolean[1];
        Registration states = client.session().connection().onStateChange(state -> {
            lost[0] |= !state.isConnected();
            if (lost[0] && state.isConnected()) {
                back.countDown();
            }
        });
        device.faults().unreachable();
        device.faults().dropConnections();
        await().until(() -> !client.session().connection().state().isConnected());
        change.run();
        device.faults().clear();
        assertThat(back.await(20, TimeUnit.SECONDS)).isTrue();
        states.close();
    }

    @Test
    void observersHearWhatChangedWhileTheConnectionWasDownBeforeTheClientIsConnected() throws Exception {
        device.status("Audio Volume").set(50);
        try (TestClient client = builder().connect();
                LiveValue<Integer> live = new Room(client.session()).volume().live()) {
            new Room(client.session()).volume().observe(heard::add);
            new Room(client.session()).standby().observe(heard::add);
            await().until(() -> heard.size() == 2);
            whileDown(client, () -> device.status("Audio Volume").set(33));
            assertThat(live.get()).isEqualTo(33);
            await().until(() -> heard.size() == 3);
            device.status("Audio Volume").set(34);
            await().until(() -> heard.size() == 4);
            assertThat(heard.subList(2, 4)).isEqualTo(List.of(33, 34));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallThatEndedWhileTheConnectionWasDownIsGoneAfterIt(boolean emptyListIsError) throws Exception {
        device.close();
        device = SimulatedDevice.builder()
                .evidence(Evidence.USUAL.withEmptyListIsError(emptyListIsError))
                .start();
        try (TestClient client = builder().connect();
                LiveList<Room.Call> calls = new Room(client.session()).calls().live()) {
            assertThat(calls.get()).isEmpty();
            assertThat(new Room(client.session()).calls().get()).isEmpty();
            SimulatedCall call = device.incomingCall("bob@example.com");
            await().until(() -> calls.size() == 1);
            assertThat(calls.byId()).containsOnlyKeys(call.id());
            whileDown(client, () -> device.status("Call " + call.id()).remove());
            assertThat(calls.get()).isEmpty();
        }
    }

    @Test
    void aGhostEndsACallInLists() {
        try (TestClient client = builder().connect()) {
            Room room = new Room(client.session());
            room.calls().onChange(change -> heard.add(change.id() + (change.removed() ? " gone" : "")));
            SimulatedCall call = device.incomingCall("bob@example.com");
            room.calls().await(calls -> !calls.isEmpty(), Duration.ofSeconds(10));
            call.hangUp();
            room.calls().await(List::isEmpty, Duration.ofSeconds(10));
            await().until(() -> heard.contains(call.id() + " gone"));
        }
    }

    @Test
    void legacyModeWorks() {
        device.status("Audio Volume").set(50);
        try (TestClient client = builder().path("/ws?legacy").connect();
                LiveList<Room.Call> calls = new Room(client.session()).calls().live()) {
            new Room(client.session()).volume().observe(heard::add);
            device.status("Audio Volume").set(51);
            await().until(() -> heard.equals(List.of(50, 51)));
            SimulatedCall call = device.incomingCall("bob@example.com");
            await().until(() -> calls.find(call.id()).isPresent());
            call.hangUp();
            await().until(() -> calls.get().isEmpty());
        }
    }

    @Test
    void theLastListenerOutUnsubscribes() {
        try (TestClient client = builder().connect()) {
            Subscription one = client.onFeedback("Status/Audio/Volume", heard::add);
            Subscription two = client.onFeedback("xStatus audio volume", heard::add);
            assertThat(device.subscriptions()).isEqualTo(1);
            one.close();
            two.close();
            device.await(() -> device.subscriptions() == 0, Duration.ofSeconds(10));
        }
    }

    @Test
    void theLimitIsToldWithTheNumberInUse() {
        device.faults().subscriptionLimit(1);
        try (TestClient client = builder().connect()) {
            client.onFeedback("Status/Audio/Volume", heard::add);
            assertThatThrownBy(() -> client.onFeedback("Status/Standby", heard::add))
                    .isInstanceOfSatisfying(
                            XapiSubscriptionLimitException.class,
                            e -> assertThat(e.subscriptionsInUse()).isEqualTo(1));
        }
    }

    @Test
    void plainPathsWithWildcardsTellThePathOfWhatChanged() {
        device.status("Audio Volume").set(50);
        try (TestClient client = builder().connect()) {
            client.observeFeedback("Status/**/Volume", change -> heard.add(change.path() + "=" + change.value()));
            device.status("Audio Volume").set(51);
            await().until(() -> heard.contains("xStatus Audio Volume=51"));
            assertThat(heard.get(0)).isEqualTo("xStatus Audio Volume=50");

            client.onFeedback("Status/Call", change -> heard.add(change.path() + " " + change.removed()));
            SimulatedCall call = device.incomingCall("bob@example.com");
            call.hangUp();
            await().until(() -> heard.contains("xStatus Call " + call.id() + " true"));
        }
    }

    @Test
    void aPathThatTheDeviceDoesNotHaveIsRefused() {
        try (TestClient client = builder().connect()) {
            assertThatThrownBy(() -> client.onFeedback("Status/No/Such/Thing", heard::add))
                    .isInstanceOf(XapiUnknownNodeException.class);
            assertThat(device.subscriptions()).isZero();
        }
    }

    @Test
    void subscriptionsSurviveLossesInTheMiddleOfComingBack() throws Exception {
        device.status("Audio Volume").set(1);
        try (TestClient client = builder().connect();
                LiveValue<Integer> live = new Room(client.session()).volume().live()) {
            Room room = new Room(client.session());
            room.calls().onChange(heard::add);
            room.name().onChange(heard::add);
            room.secondsToStandby().on(heard::add);
            for (int n = 2; n < 30; n++) {
                device.status("Audio Volume").set(n);
                device.faults().dropConnections();
                if (n % 3 == 0) {
                    await().until(() -> device.connections() > 0);
                }
            }
            await().until(() -> live.get() == 29);
            client.session().connection().awaitConnected(Duration.ofSeconds(10));
            await().until(() -> device.subscriptions() == 4);
            device.emit("Standby SecondsToStandby", 30);
            await().until(() -> heard.contains(30));
        }
    }
}
