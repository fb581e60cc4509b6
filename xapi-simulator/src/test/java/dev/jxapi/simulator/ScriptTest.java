package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private SimulatedDevice device;
    private TestClient client;

    @BeforeEach
    void start() {
        device = SimulatedDevice.start();
        client = TestClient.connect(device);
    }

    @AfterEach
    void stop() {
        client.close();
        device.close();
    }

    @Test
    void repliesAndFailsAsTold() {
        device.onCommand("Dial").reply(Map.of("CallId", 7));
        assertThat(client.result("xCommand/Dial", "{\"Number\":\"a\"}"))
                .isEqualTo(json("{\"CallId\":7,\"status\":\"OK\"}"));
        device.onCommand("xCommand Dial").fail(1, "Busy");
        assertThat(client.error("xCommand/dial", "{\"number\":\"a\"}"))
                .isEqualTo(json("{\"code\":1,\"message\":\"Busy\"}"));
        device.onCommand("Dial").reset();
        assertThat(client.result("xCommand/Dial", "{\"Number\":\"a\"}").get("CallId"))
                .isEqualTo(json("2"));
    }

    @Test
    void stillChecksParametersOfAScriptedCommand() {
        device.onCommand("Dial").reply();
        assertThat(client.error("xCommand/Dial", "{}").get("code").asInt()).isEqualTo(-32602);
    }

    @Test
    void scriptsCommandsThatTheSchemaDoesNotHave() {
        device.onCommand("Coffee Make").answer(request -> Map.of("Cups", request.parameter("Count")));
        assertThat(client.result("xCommand/Coffee/Make", "{\"Count\":3}"))
                .isEqualTo(json("{\"Cups\":\"3\",\"status\":\"OK\"}"));
    }

    @Test
    void answersOtherRequestsWhileAScriptBlocks() {
        CountDownLatch go = new CountDownLatch(1);
        device.onCommand("Standby Halfwake").answer(request -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xCommand/Standby/Halfwake\"}");
        assertThat(client.get("Status Audio Volume")).isEqualTo(json("50"));
        go.countDown();
        assertThat(client.receiveJson())
                .isEqualTo(json("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"status\":\"OK\"}}"));
    }

    @Test
    void delaysAndIgnores() {
        device.onCommand("Standby Halfwake").delay(Duration.ofMillis(100)).reply();
        device.onCommand("Standby Deactivate").ignore();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xCommand/Standby/Halfwake\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"xCommand/Standby/Deactivate\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"xCommand/Standby/Activate\"}");
        assertThat(client.receiveJson().get("id").asInt()).isEqualTo(3);
        assertThat(client.receiveJson().get("id").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhatItReceived() {
        client.result("xCommand/Audio/Volume/Set", "{\"Level\":33}");
        ReceivedRequest request = device.awaitRequest("xCommand/Audio/Volume/Set");
        assertThat(request.params()).isEqualTo(json("{\"Level\":33}"));
        assertThat(request.user()).isEqualTo("admin");
        assertThat(request).hasToString("#1 admin xCommand/Audio/Volume/Set {\"Level\":33} (id 1000)");
        assertThat(device.requests("xCommand/Dial")).isEmpty();
        device.clearRequests();
        assertThat(device.requests()).isEmpty();
        assertThatThrownBy(() -> device.awaitRequest(r -> r.method().equals("xGet"), Duration.ofMillis(10)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Not met within");
    }

    @Test
    void waitsForConditionsThatAskTheDevice() {
        device.status("Audio Volume").set(1);
        device.await(() -> client.get("Status Audio Volume").asInt() == 1, Duration.ofSeconds(5));
    }

    @Test
    void readsItsOwnState() {
        client.result("xCommand/Audio/Volume/Set", "{\"Level\":33}");
        assertThat(device.status("audio volume").get()).isEqualTo(json("33"));
        assertThat(device.status("").get().has("SystemUnit")).isTrue();
        assertThat(device.status("Call 9").get().isMissingNode()).isTrue();
        assertThat(device.configuration("SystemUnit Name").exists()).isTrue();
    }

    @Test
    void keepsEventsFromThoseWhoMayNotHearThem() {
        device.user("rc", "pw", Role.ROOM_CONTROL);
        try (TestClient roomControl = TestClient.connect(device, device.url(), "rc", "pw")) {
            roomControl.subscribe("Event");
            device.emit("CallHistory Updated");
            device.emit("UserInterface Extensions Widget LayoutUpdated");
            assertThat(roomControl.receiveJson().at("/params/Event").has("UserInterface"))
                    .isTrue();
        }
    }

    @Test
    void obeysRoles() {
        device.user("anna", "pw", Role.USER);
        device.user("rc", "pw", Role.ROOM_CONTROL);
        try (TestClient user = TestClient.connect(device, device.url(), "anna", "pw");
                TestClient roomControl = TestClient.connect(device, device.url(), "rc", "pw")) {
            assertThat(user.result("xCommand/Audio/Volume/Set", "{\"Level\":1}"))
                    .isNotNull();
            for (TestClient refused : List.of(user, roomControl)) {
                assertThat(refused.error(
                                "xSet", "{\"Path\":[\"Configuration\",\"SystemUnit\",\"Name\"],\"Value\":\"x\"}"))
                        .isEqualTo(json("{\"code\":-31999,\"message\":\"Permission denied\"}"));
            }
            assertThat(user.error("xCommand/UserManagement/User/List", "{}")
                            .get("code")
                            .asInt())
                    .isEqualTo(-31999);
            assertThat(roomControl.get("Status").properties().size())
                    .isLessThan(client.get("Status").properties().size());
            assertThat(roomControl
                            .error("xGet", "{\"Path\":[\"Configuration\",\"SIP\",\"Proxy\",1,\"Address\"]}")
                            .get("code")
                            .asInt())
                    .isEqualTo(-31999);
        }
    }
}
