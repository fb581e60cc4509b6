package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    private SimulatedDevice device;

    @BeforeEach
    void start() {
        device = SimulatedDevice.builder()
                .user("bob", "pass:word/+?", Role.ADMIN)
                .user("anna", "", Role.USER)
                .start();
    }

    @AfterEach
    void stop() {
        device.close();
    }

    private int refusal(String url, String user, String password) {
        try (TestClient client = TestClient.connect(device, url, user, password)) {
            throw new AssertionError("It was let in, and reads " + client.get("Status Audio Volume"));
        } catch (TestClient.Refused e) {
            return e.code;
        }
    }

    @Test
    void letsInWithBasicAuthenticationAndSendsNoSubprotocol() {
        try (TestClient client = TestClient.connect(device)) {
            assertThat(client.get("Status Audio Volume")).isEqualTo(json("50"));
            assertThat(client.handshakeHeader("Sec-WebSocket-Protocol")).isNull();
        }
    }

    @Test
    void letsInWithTheAuthProtocolAndEchoesIt() {
        Request request = TestClient.authProtocol(device.url(), "bob", "pass:word/+?");
        try (TestClient client = TestClient.connect(device, request)) {
            assertThat(client.handshakeHeader("Sec-WebSocket-Protocol"))
                    .isEqualTo(request.header("Sec-WebSocket-Protocol"));
        }
    }

    @Test
    void takesBase64ThatIsNotUrlFriendlyToo() {
        String credentials = Base64.getEncoder().encodeToString("bob:pass:word/+?".getBytes(StandardCharsets.UTF_8));
        Request request = new Request.Builder()
                .url(device.url())
                .header("Sec-WebSocket-Protocol", "auth-" + credentials)
                .build();
        TestClient.connect(device, request).close();
    }

    @Test
    void refusesWrongCredentialsWith403() {
        assertThat(refusal(device.url(), "bob", "wrong")).isEqualTo(403);
        assertThat(refusal(device.url(), "eve", "pass:word/+?")).isEqualTo(403);
        assertThat(refusal(device.url(), "anna", "x")).isEqualTo(403);
        assertThatThrownBy(() -> TestClient.connect(device, TestClient.authProtocol(device.url(), "bob", "wrong")))
                .isInstanceOfSatisfying(
                        TestClient.Refused.class, e -> assertThat(e.code).isEqualTo(403));
        assertThatThrownBy(() -> TestClient.connect(
                        device, new Request.Builder().url(device.url()).build()))
                .isInstanceOfSatisfying(
                        TestClient.Refused.class, e -> assertThat(e.code).isEqualTo(403));
    }

    @Test
    void locksOutWhoTriesWrongPasswordsAgainAndAgain() {
        device.clock().freeze();
        device.configuration("Security Session MaxFailedLogins").set(3);
        device.configuration("Security Session FailedLoginsLockoutTime").set(10);
        for (int i = 0; i < 3; i++) {
            assertThat(refusal(device.url(), "bob", "wrong")).isEqualTo(403);
        }
        assertThat(refusal(device.url(), "bob", "pass:word/+?")).isEqualTo(403);
        device.clock().advance(Duration.ofMinutes(10));
        TestClient.connect(device).close();
    }

    @Test
    void letsInAUserWithoutPassword() {
        TestClient.connect(device, device.url(), "anna", "").close();
    }

    @Test
    void takesASlashAtTheEndOfThePathAndNoOtherPath() {
        TestClient.connect(device, device.url() + "/").close();
        assertThat(refusal(device.url().replace("/ws", "/xows"), "bob", "pass:word/+?"))
                .isEqualTo(404);
    }

    @Test
    void answers404WhereWebSocketIsOff() {
        device.configuration("NetworkServices Websocket").set("Off");
        assertThat(refusal(device.url(), "bob", "pass:word/+?")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 502, 503})
    void refusesAsOftenAsTold(int code) {
        device.faults().refuse(code, 2);
        assertThat(refusal(device.url(), "bob", "pass:word/+?")).isEqualTo(code);
        assertThat(refusal(device.url(), "bob", "pass:word/+?")).isEqualTo(code);
        TestClient.connect(device).close();
    }

    @Test
    void answers401ToPlainWebSocketWhereOnlyHttpsIsOn() {
        try (SimulatedDevice secure =
                SimulatedDevice.builder().tls().user("bob", "secret").start()) {
            device.close();
            device = secure;
            assertThat(refusal(secure.url().replace("wss:", "ws:"), "bob", "secret"))
                    .isEqualTo(401);
            TestClient.connect(secure).close();

            secure.configuration("NetworkServices HTTP Mode").set("HTTP+HTTPS");
            TestClient.connect(secure, secure.url().replace("wss:", "ws:")).close();
            TestClient.connect(secure).close();
        }
    }

    @Test
    void servesACertificateThatNobodyTrustsUnasked() throws Exception {
        try (SimulatedDevice secure = SimulatedDevice.builder().tls().start()) {
            Request request = new Request.Builder()
                    .url(secure.url().replace("wss:", "https:"))
                    .build();
            OkHttpClient client = new OkHttpClient();
            assertThatThrownBy(() -> client.newCall(request).execute()).isInstanceOf(SSLHandshakeException.class);
            TestClient.connect(secure).close();
            String before = secure.fingerprint();
            assertThat(before).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            secure.certificate().verify(secure.certificate().getPublicKey());
            secure.renewCertificate();
            assertThat(secure.fingerprint()).isNotEqualTo(before);
            TestClient.connect(secure).close();
        }
    }

    @Test
    void answers400ToWhatIsNoWebSocket() throws Exception {
        Request request = new Request.Builder()
                .url(device.url().replace("ws:", "http:"))
                .header("Authorization", Credentials.basic("bob", "pass:word/+?"))
                .build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(400);
        }
    }

    @Test
    void writesAllNumbersAsTextOnTheLegacyPath() {
        try (TestClient client = TestClient.connect(device, device.url() + "?legacy")) {
            assertThat(client.get("Status Audio Volume")).isEqualTo(json("\"50\""));
            assertThat(client.get("Status SystemUnit Hardware Monitoring").at("/Fan/0/id"))
                    .isEqualTo(json("\"1\""));
            assertThat(client.result("xCommand/Dial", "{\"Number\": \"alice@example.com\"}"))
                    .isEqualTo(json("{\"CallId\":\"2\",\"ConferenceId\":\"1\",\"status\":\"OK\"}"));
            client.subscribe("Event");
            device.emit("Standby SecondsToStandby", 30);
            assertThat(client.receiveJson().at("/params/Event/Standby"))
                    .isEqualTo(json("{\"SecondsToStandby\":\"30\",\"id\":\"1\"}"));
        }
    }

    @Test
    void echoesTheClientsCloseCode() {
        TestClient client = TestClient.connect(device);
        device.await(() -> device.connections() == 1, Duration.ofSeconds(10));
        client.close();
        device.await(() -> device.connections() == 0, Duration.ofSeconds(10));
    }
}
