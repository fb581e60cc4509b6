package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.ConnectionState.Closed;
import dev.jxapi.runtime.device.FaultProxy;
import dev.jxapi.runtime.device.FaultProxy.Mode;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    private final ScriptedDevice device = ScriptedDevice.start();

    @AfterEach
    void close() {
        device.close();
    }

    /** Threads of ours, which OkHttp renames while they read; the scripted device has its own, with other names. */
    private static List<String> ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("xapi-") || name.startsWith("OkHttp http"))
                .toList();
    }

    @Test
    void theLastClientThatClosesLeavesNoThread() {
        List<TestClient> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clients.add(TestClient.connect(device));
        }
        assertThat(ourThreads()).isNotEmpty();

        clients.forEach(TestClient::close);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ourThreads()).isEmpty());
        await().untilAsserted(() -> assertThat(device.goodbyes()).isEqualTo(5));
    }

    @Test
    void aClientThatNeverConnectedLeavesNoThread() {
        device.refuseWith(403);
        assertThat(TestClient.builder(device).connectAsync()).failsWithin(SOON);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ourThreads()).isEmpty());
    }

    @Test
    void allThreadsAreDaemons() {
        try (TestClient client = TestClient.connect(device)) {
            assertThat(client.isConnected()).isTrue();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("xapi-"))
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void otherClientsLiveOnWhenOneIsClosed() {
        device.answer("xGet", "1");
        TestClient first = TestClient.connect(device);
        try (TestClient second = TestClient.connect(device)) {
            first.close();
            first.close();

            assertThat(second.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsMayCloseAtOnce() {
        TestClient client = TestClient.connect(device);

        IntStream.range(0, 8).parallel().forEach(i -> client.close());

        assertThat(client.state()).isEqualTo(new Closed(null));
        await().untilAsserted(() -> assertThat(device.goodbyes()).isEqualTo(1));
    }

    @Test
    void aListenerMayCloseTheClient() {
        TestClient client = TestClient.connect(device);
        client.onStateChange(state -> client.close());

        device.closeConnection(1001);

        await().until(() -> client.state().equals(new Closed(null)));
    }

    @Test
    void aContinuationOfARequestMayCloseTheClient() {
        device.answer("xGet", "1");
        TestClient client = TestClient.connect(device);

        client.getAsync("Status/SystemUnit/Uptime").thenRun(client::close);

        await().until(() -> client.state().equals(new Closed(null)));
    }

    @Test
    void closeIsBoundedWhenTheDeviceIsDead() {
        try (FaultProxy network = FaultProxy.before(device)) {
            TestClient client = TestClient.at("ws://" + network.host())
                    .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
                    .connect();
            network.mode(Mode.STALL);
            CompletableFuture<JsonNode> pending = client.getAsync("Status/Audio/Volume");

            assertThat(CompletableFuture.runAsync(client::close)).succeedsWithin(SOON);

            assertThat(pending)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(XapiClosedException.class);
        }
    }

    @Test
    void closeIsBoundedWhenAnExecutorForFeedbackBlocks() {
        device.answer("xFeedback/Subscribe", "{\"Id\":1}");
        TestClient client = TestClient.connect(device);
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Void> never = new CompletableFuture<>();
        Delivery blocking = Delivery.on(task -> {
            entered.countDown();
            never.join();
        });
        assertThat(client.onFeedbackAsync("Status/Audio/Volume", FeedbackQuery.Mode.CHANGES, change -> {}, blocking))
                .succeedsWithin(SOON);
        device.send("{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":{\"Id\":1,"
                + "\"Status\":{\"Audio\":{\"Volume\":5}}}}");
        await().until(() -> entered.getCount() == 0);

        assertThat(CompletableFuture.runAsync(client::close)).succeedsWithin(SOON);

        assertThat(client.state()).isEqualTo(new Closed(null));
        never.complete(null);
    }

    @Test
    void anInterruptedThreadClosesToo() {
        TestClient client = TestClient.connect(device);

        Thread.currentThread().interrupt();
        client.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(client.state()).isEqualTo(new Closed(null));
    }

    @Test
    void resourcesOfTheirOwnGoWithTheirClients() {
        ClientResources own = ClientResources.create();
        TestClient.builder(device).resources(own).connect().close();

        try (TestClient again = TestClient.builder(device).resources(own).connect()) {
            assertThat(again.isConnected()).isTrue();
        }
    }
}
