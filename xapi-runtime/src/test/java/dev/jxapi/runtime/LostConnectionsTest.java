package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.ConnectionState.Closed;
import dev.jxapi.runtime.ConnectionState.Connected;
import dev.jxapi.runtime.ConnectionState.Reconnecting;
import dev.jxapi.runtime.device.FaultProxy;
import dev.jxapi.runtime.device.FaultProxy.Mode;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiConnectionLostException.Outcome;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostConnectionsTest {

    private final ScriptedDevice device = ScriptedDevice.start();
    private final FaultProxy network = FaultProxy.before(device);
    private final List<AutoCloseable> clients = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        network.close();
        device.close();
    }

    private XapiBuilder<TestClient> builder() {
        return TestClient.at(network.host())
                .insecureTransport()
                .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD);
    }

    private TestClient connect() {
        return connect(builder());
    }

    private TestClient connect(XapiBuilder<TestClient> builder) {
        TestClient client = builder.connect();
        clients.add(client);
        return client;
    }

    private static void assertLost(CompletableFuture<?> request, Outcome outcome) {
        assertThat(request)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        XapiConnectionLostException.class,
                        e -> assertThat(e.outcome()).isEqualTo(outcome));
    }

    @Test
    void reconnectsAndSendsAReadInFlightAgain() {
        TestClient client = connect();
        CompletableFuture<JsonNode> volume = client.getAsync("Status/Audio/Volume");
        device.nextRequest();
        device.answer("xGet", "50");

        network.reset();

        assertThat(volume).succeedsWithin(SOON).hasToString("50");
        assertThat(device.connections()).isEqualTo(2);
    }

    @Test
    void aCommandInFlightIsNeverSentAgainAndItsOutcomeIsUnknown() {
        TestClient client = connect();
        CompletableFuture<CommandResult> dial = client.executeAsync("Dial", Map.of("Number", "alice@example.com"));
        device.nextRequest();
        device.answer("xCommand/Dial", "{\"CallId\":3}").answer("xGet", "1");

        network.reset();

        assertLost(dial, Outcome.UNKNOWN);
        client.get("Status/SystemUnit/Uptime");
        assertThat(device.nextRequest().get("method").asText()).isEqualTo("xGet");
        assertThat(device.requests()).isEmpty();
    }

    @Test
    void aConfigurationChangeInFlightIsNeverSentAgain() {
        TestClient client = connect();
        CompletableFuture<Void> change = client.setAsync("Configuration/SystemUnit/Name", "Whisper Blade");
        device.nextRequest();
        device.answer("xSet", "true").answer("xGet", "1");

        network.reset();

        assertLost(change, Outcome.UNKNOWN);
        client.get("Status/SystemUnit/Uptime");
        assertThat(device.nextRequest().get("method").asText()).isEqualTo("xGet");
    }

    @Test
    void anIdempotentChangeInFlightIsSentAgain() {
        TestClient client = connect(builder().requestOptions(RequestOptions.DEFAULT.asIdempotent()));
        CompletableFuture<Void> change = client.setAsync("Configuration/SystemUnit/Name", "Whisper Blade");
        device.nextRequest();
        device.answer("xSet", "true");

        network.reset();

        assertThat(change).succeedsWithin(SOON);
    }

    @Test
    void aViewWithOtherOptionsSharesTheConnection() {
        TestClient client = connect();
        XapiSession patient = client.session().with(client.session().options().asIdempotent());
        CompletableFuture<JsonNode> volume = patient.execute(new CommandCall("Audio Volume Set").parameter("Level", 3));
        device.nextRequest();
        device.answer("xCommand/Audio/Volume/Set", "{\"status\":\"OK\"}");

        network.reset();

        assertThat(volume).succeedsWithin(SOON);
    }

    @Test
    void whileDisconnectedReadsWait() {
        TestClient client = connect();
        device.answer("xGet", "7");
        loseAndStayDown(client);

        CompletableFuture<JsonNode> read = client.getAsync("Status/Audio/Volume");
        assertThat(read).isNotDone();
        network.mode(Mode.PASS);

        assertThat(read).succeedsWithin(SOON).hasToString("7");
    }

    @Test
    void whileDisconnectedReadsWaitNoLongerThanTheirTimeout() {
        TestClient client = connect(builder().requestTimeout(Duration.ofMillis(150)));
        loseAndStayDown(client);

        assertThatThrownBy(() -> client.get("Status/Audio/Volume"))
                .isInstanceOf(XapiTimeoutException.class)
                .hasMessageStartingWith(
                        "xStatus Audio Volume: " + network.host() + " was not connected for the 150 ms");
    }

    @Test
    void whileDisconnectedCommandsFailAtOnceUnsent() {
        TestClient client = connect();
        loseAndStayDown(client);

        assertThatThrownBy(() -> client.execute("Dial", Map.of("Number", "alice@example.com")))
                .isInstanceOfSatisfying(
                        XapiConnectionLostException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessage("xCommand Dial: not sent, because " + network.host() + " is not connected");
        assertThat(device.requests()).isEmpty();
    }

    @Test
    void whileDisconnectedCommandsWaitIfTheyAreToldTo() {
        TestClient client = connect(builder().requestOptions(RequestOptions.DEFAULT.waitingForConnection()));
        device.answer("xCommand/Standby/Deactivate", "{\"status\":\"OK\"}");
        loseAndStayDown(client);

        CompletableFuture<CommandResult> wake = client.executeAsync("Standby/Deactivate", Map.of());
        network.mode(Mode.PASS);

        assertThat(wake).succeedsWithin(SOON);
    }

    @Test
    void aWaitingCommandThatIsCancelledIsNotSent() {
        TestClient client = connect(builder().requestOptions(RequestOptions.DEFAULT.waitingForConnection()));
        device.answer("xGet", "1");
        loseAndStayDown(client);

        client.executeAsync("Standby/Deactivate", Map.of()).cancel(false);
        network.mode(Mode.PASS);

        client.get("Status/SystemUnit/Uptime");
        assertThat(device.nextRequest().get("method").asText()).isEqualTo("xGet");
        assertThat(device.requests()).isEmpty();
    }

    private void loseAndStayDown(TestClient client) {
        network.mode(Mode.REFUSE);
        network.reset();
        await().until(() -> client.state() instanceof Reconnecting);
    }

    @Test
    void keepsTryingWhenTheFirstAttemptsFail() {
        TestClient client = connect();
        device.answer("xGet", "1");
        loseAndStayDown(client);

        await().until(() -> client.state() instanceof Reconnecting again && again.attempt() > 4);
        network.mode(Mode.PASS);

        client.awaitConnected(SOON);
        assertThat(client.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
    }

    @Test
    void waitsForADeviceThatIsBooting() {
        TestClient client = connect();
        device.refuseWith(502);
        network.reset();

        await().until(() -> client.state() instanceof Reconnecting again
                && again.attempt() > 3
                && again.reason() instanceof XapiConnectException e
                && e.reason() == XapiConnectException.Reason.REBOOTING);
        device.open();

        client.awaitConnected(SOON);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void wrongCredentialsEndTheReconnectionAfterOneAttempt(int status) {
        XapiBuilder<TestClient> builder = builder().reconnectPolicy(ReconnectPolicy.fixed(Duration.ofMillis(1)));
        TestClient client = connect(builder);
        List<ConnectionState> states = record(client);
        CompletableFuture<JsonNode> pending = client.getAsync("Status/Audio/Volume");
        device.nextRequest();
        int before = device.handshakes().size();
        device.refuseWith(status);

        network.reset();

        await().untilAsserted(() -> assertThat(states).hasSize(2));
        assertThat(states.get(1))
                .isInstanceOfSatisfying(
                        Closed.class, closed -> assertThat(closed.reason()).isInstanceOf(XapiConnectException.class));
        assertThat(device.handshakes()).hasSize(before + 1);
        assertThat(pending)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(XapiClosedException.class)
                .havingCause()
                .isInstanceOf(XapiConnectException.class);
        assertThatThrownBy(() -> client.awaitConnected(SOON)).isInstanceOf(XapiClosedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1011, 4000})
    void reconnectsWhateverCodeTheDeviceClosesWith(int code) {
        TestClient client = connect();
        List<ConnectionState> states = record(client);

        device.closeConnection(code);

        await().untilAsserted(() -> assertThat(states).hasSize(2));
        assertThat(states.get(0))
                .isInstanceOfSatisfying(
                        Reconnecting.class,
                        lost -> assertThat(lost.reason())
                                .hasMessageContaining("the device closed it (code " + code + ")"));
        assertThat(states.get(1)).isEqualTo(new Connected());
    }

    @Test
    void tellsEachChangeOfStateInOrder() {
        TestClient client = connect();
        List<ConnectionState> states = record(client);
        device.refuseWith(502);
        network.reset();
        await().until(() -> states.size() > 3);
        device.open();
        await().until(() -> states.get(states.size() - 1).isConnected());

        client.close();

        await().until(() -> states.get(states.size() - 1).isClosed());
        List<ConnectionState> attempts = states.subList(0, states.size() - 2);
        assertThat(attempts).allSatisfy(state -> assertThat(state).isInstanceOf(Reconnecting.class));
        assertThat(attempts)
                .map(state -> ((Reconnecting) state).attempt())
                .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
    }

    private static List<ConnectionState> record(TestClient client) {
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        client.onStateChange(states::add);
        return states;
    }

    @Test
    void aListenerThatThrowsEndsNothing() {
        TestClient client = connect();
        client.onStateChange(state -> {
            throw new IllegalStateException("a fault of the application's");
        });
        List<ConnectionState> states = record(client);

        network.reset();

        await().untilAsserted(() -> assertThat(states).hasSize(2));
    }

    @Test
    void aListenerMayWaitForTheConnectionAndUseIt() throws Exception {
        TestClient client = connect();
        device.answer("xGet", "1");
        CompletableFuture<JsonNode> read = new CompletableFuture<>();
        client.onStateChange(state -> {
            if (state instanceof Reconnecting && !read.isDone()) {
                client.awaitConnected(SOON);
                read.complete(client.get("Status/SystemUnit/Uptime"));
            }
        });

        network.reset();

        assertThat(read.get(10, TimeUnit.SECONDS)).hasToString("1");
    }

    @Test
    void requestsFromManyThreadsAtTheMomentOfTheLossAllEndAndOneConnectionIsMade() {
        TestClient client = connect();
        device.answer("xGet", "1");

        List<CompletableFuture<JsonNode>> reads = new CopyOnWriteArrayList<>();
        CompletableFuture<?>[] callers = IntStream.range(0, 8)
                .mapToObj(caller -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 50; i++) {
                        reads.add(client.getAsync("Status/SystemUnit/Uptime"));
                    }
                }))
                .toArray(CompletableFuture[]::new);
        network.reset();
        CompletableFuture.allOf(callers).join();

        assertThat(reads).hasSize(400).allSatisfy(read -> assertThat(read).succeedsWithin(SOON));
        assertThat(network.accepted()).isEqualTo(2);
    }

    @Test
    void closingWhileReconnectingEndsIt() {
        TestClient client = connect();
        device.refuseWith(502);
        network.reset();
        await().until(() -> client.state() instanceof Reconnecting);
        CompletableFuture<JsonNode> waiting = client.getAsync("Status/Audio/Volume");

        client.close();

        assertThat(waiting).failsWithin(SOON).withThrowableThat().havingCause().isInstanceOf(XapiClosedException.class);
        device.open();
        int handshakes = device.handshakes().size();
        await().during(Duration.ofMillis(200)).until(() -> device.connections() == 1);
        assertThat(device.handshakes().size()).isLessThanOrEqualTo(handshakes + 1);
        assertThat(client.state()).isEqualTo(new Closed(null));
    }

    @Test
    void givesUpWhenThePolicySaysSo() {
        TestClient client = connect(builder()
                .reconnectPolicy(ReconnectPolicy.fixed(Duration.ofMillis(1)).atMost(3)));
        List<ConnectionState> states = record(client);
        device.refuseWith(502);

        network.reset();

        await().until(() -> client.state().isClosed());
        await().untilAsserted(() -> assertThat(states).hasSize(4));
    }

    @SuppressWarnings("NullAway") // A policy that was compiled without its checks.
    static Stream<ReconnectPolicy> policiesThatFail() {
        return Stream.of(
                (attempt, reason) -> {
                    throw new IllegalStateException("a fault of the application's");
                },
                (attempt, reason) -> {
                    throw new AssertionError("a fault of the application's");
                },
                (attempt, reason) -> null,
                (attempt, reason) -> {
                    new CompletableFuture<Void>().join();
                    return Optional.empty();
                },
                new ReconnectPolicy() {
                    @Override
                    public Optional<Duration> delayBefore(int attempt, XapiException reason) {
                        return Optional.empty();
                    }

                    @Override
                    public Duration stableAfter() {
                        throw new IllegalStateException("a fault of the application's");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("policiesThatFail")
    void aPolicyThatFailsLeavesTheDecisionToTheDefault(ReconnectPolicy policy) {
        TestClient client = connect(builder().reconnectPolicy(policy));
        List<ConnectionState> states = record(client);

        network.reset();

        await().until(() -> states.size() == 2 && client.isConnected());
        assertThat(states.get(0)).isInstanceOf(Reconnecting.class);
    }

    @Test
    void aWaitForEverIsAWaitOfAYear() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        TestClient client = connect(builder().reconnectPolicy((attempt, reason) -> Optional.of(forever)));

        network.reset();

        await().until(() -> client.state() instanceof Reconnecting);
        assertThat(((Reconnecting) client.state()).nextAttemptIn()).isEqualTo(Duration.ofDays(365));
        client.close();
        assertThat(client.state()).isEqualTo(new Closed(null));
    }

    @Test
    void theFirstConnectKeepsTryingIfAsked() {
        device.refuseWith(502);
        CompletableFuture<TestClient> connecting = builder().retryFirstConnect().connectAsync();
        await().until(() -> device.handshakes().size() > 3);
        assertThat(connecting).isNotDone();
        device.open();

        assertThat(connecting).succeedsWithin(SOON).satisfies(client -> {
            clients.add(client);
            assertThat(client.isConnected()).isTrue();
        });
    }

    @Test
    void theFirstConnectStopsAtWrongCredentialsEvenIfAskedToKeepTrying() {
        device.refuseWith(403);

        assertThatThrownBy(() -> builder().retryFirstConnect().connect()).isInstanceOf(XapiConnectException.class);
        assertThat(device.handshakes()).hasSize(1);
    }

    @Test
    void aStartedClientServesReadsAsSoonAsTheDeviceIsThere() {
        device.refuseWith(502).answer("xGet", "1");
        TestClient client = builder().start();
        clients.add(client);
        CompletableFuture<JsonNode> read = client.getAsync("Status/SystemUnit/Uptime");
        await().until(() -> client.state() instanceof Reconnecting);

        device.open();

        assertThat(read).succeedsWithin(SOON);
    }

    @Test
    void cancellingAConnectEndsIt() {
        device.refuseWith(502);
        CompletableFuture<TestClient> connecting = builder().retryFirstConnect().connectAsync();
        await().until(() -> device.handshakes().size() > 1);

        connecting.cancel(false);

        device.open();
        await().during(Duration.ofMillis(200)).until(() -> device.connections() == 0);
    }

    @Test
    void anApiThatCannotBeMadeLeavesNoConnection() {
        XapiBuilder<TestClient> broken = new XapiBuilder<TestClient>(
                        "ws://" + network.host(), NodeCatalogue.EMPTY, session -> {
                            throw new IllegalStateException("a fault of the application's");
                        })
                .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD);

        assertThatThrownBy(broken::connect).isInstanceOf(IllegalStateException.class);

        await().untilAsserted(() -> assertThat(network.open()).isZero());
    }

    @Test
    void aDeviceThatDropsEachNewConnectionIsTriedMoreAndMoreSlowly() {
        TestClient client = connect();
        List<ConnectionState> states = record(client);
        device.door(request -> new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onOpen(WebSocket webSocket, Response response) {
                        webSocket.close(1001, "");
                    }

                    @Override
                    public void onClosing(WebSocket webSocket, int code, String reason) {
                        webSocket.close(code, reason);
                    }
                })
                .build());

        network.reset();

        await().until(() ->
                states.stream().anyMatch(state -> state instanceof Reconnecting again && again.attempt() > 3));
    }

    private static StatusValue<Integer> volume(TestClient client) {
        return new StatusValue<>(client.session(), XapiPath.parse("Status/Audio/Volume"), ValueType.INTEGER);
    }

    @Test
    void subscriptionsAreBackBeforeAnyoneSeesConnected() {
        device.answer("xFeedback/Subscribe", "{\"Id\":0}").answer("xGet", "1").answer("xQuery", "{\"Status\":{}}");
        TestClient client = connect();
        volume(client).onChange(value -> {});
        device.nextRequest("xFeedback/Subscribe");
        device.ignore("xFeedback/Subscribe");

        network.reset();
        JsonNode again = device.nextRequest("xFeedback/Subscribe");
        assertThat(client.state()).isInstanceOf(Reconnecting.class);
        device.send(ScriptedDevice.result(again, "{\"Id\":0}"));

        client.awaitConnected(SOON);
    }

    @Test
    void aConnectionThatIsLostWhileItsSubscriptionsComeBackIsMadeAgain() {
        device.answer("xFeedback/Subscribe", "{\"Id\":0}").answer("xGet", "1").answer("xQuery", "{\"Status\":{}}");
        TestClient client = connect();
        List<Integer> heard = new CopyOnWriteArrayList<>();
        volume(client).onChange(heard::add);
        device.nextRequest("xFeedback/Subscribe");
        device.ignore("xFeedback/Subscribe");
        network.reset();
        device.nextRequest("xFeedback/Subscribe");
        CompletableFuture<JsonNode> read = client.getAsync("Status/SystemUnit/Uptime");

        device.answer("xFeedback/Subscribe", "{\"Id\":0}");
        network.reset();

        assertThat(read).succeedsWithin(SOON);
        client.awaitConnected(SOON);
        device.send("{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\","
                + "\"params\":{\"Id\":0,\"Status\":{\"Audio\":{\"Volume\":5}}}}");
        await().until(() -> heard.contains(5));
    }

    @Test
    void aDeviceThatDoesNotAnswerSubscriptionsAfterAReconnectIsConnectedAllTheSame() {
        device.answer("xFeedback/Subscribe", "{\"Id\":0}").answer("xGet", "1").answer("xQuery", "{\"Status\":{}}");
        TestClient client = connect(builder().requestTimeout(Duration.ofMillis(200)));
        List<ConnectionState> states = record(client);
        volume(client).onChange(value -> {});
        device.ignore("xFeedback/Subscribe");

        network.reset();

        await().untilAsserted(() -> assertThat(states).hasSize(2));
        assertThat(states.get(1)).isEqualTo(new Connected());
        assertThat(client.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
        assertThat(device.connections()).isEqualTo(2);
    }

    @Test
    void aSubscriptionThatIsRefusedAfterAReconnectHoldsUpNothing() {
        device.answer("xFeedback/Subscribe", "{\"Id\":0}").answer("xGet", "1").answer("xQuery", "{\"Status\":{}}");
        TestClient client = connect();
        volume(client).onChange(value -> {});
        device.fail("xFeedback/Subscribe", "{\"code\":-31998,\"message\":\"Subscriber Count Exceeded\"}");

        network.reset();

        assertThat(client.getAsync("Status/SystemUnit/Uptime")).succeedsWithin(SOON);
    }

    @Test
    void noSocketOfALostConnectionStaysOpen() {
        TestClient client = connect();
        device.closeConnection(1001);
        await().until(() -> device.connections() == 2);
        client.awaitConnected(SOON);

        await().untilAsserted(() -> assertThat(network.open()).isEqualTo(1));
        client.close();
        await().untilAsserted(() -> assertThat(network.open()).isZero());
    }
}
