package dev.jxapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jxapi.runtime.device.CapturedStderr;
import dev.jxapi.runtime.device.FaultProxy;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiValueException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectOptionsTest {

    private final ScriptedDevice device = ScriptedDevice.start().answer("xGet", "1");

    @AfterEach
    void close() {
        device.close();
    }

    @ParameterizedTest
    @CsvSource({
        "room1.example.com, wss://room1.example.com/ws",
        "room1.example.com:8443, wss://room1.example.com:8443/ws",
        "192.168.1.100, wss://192.168.1.100/ws",
        "' room1 ', wss://room1/ws",
        "2001:db8::1, wss://[2001:db8::1]/ws",
        "[2001:db8::1]:8443, wss://[2001:db8::1]:8443/ws",
        "wss://room1.example.com, wss://room1.example.com/ws",
        "WSS://Room1.example.com/, wss://room1.example.com/ws",
        "https://room1.example.com/ws/, wss://room1.example.com/ws/",
        "ws://room1.example.com, ws://room1.example.com/ws",
        "http://room1.example.com:8080/xapi?legacy, ws://room1.example.com:8080/xapi?legacy",
        "wss://bob:secret@room1.example.com, wss://room1.example.com/ws",
        "bob:secret@room1.example.com, wss://room1.example.com/ws",
        "bob:p:secret@room1.example.com:8443, wss://room1.example.com:8443/ws",
        "bob:p@secret@room1.example.com, wss://room1.example.com/ws",
    })
    void readsHostsAsPeopleWriteThem(String host, String url) {
        assertThat(TestClient.at(host)).hasToString(url);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "room 1", "wss://", "room1:0x", "room1:99999", "ftp://room1"})
    void refusesWhatIsNoHost(String host) {
        assertThatThrownBy(() -> TestClient.at(host)).isInstanceOf(XapiValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss://bob:secret@room 1",
                "bob:secret@room 1",
                "bob:p:secret@room 1",
                "bob:p@secret@room 1",
                "ftp://bob:secret@room1",
                "ftp://bob:p:secret@room1",
                "bob:secret/2@room1",
                "bob:1/secret@room1",
                "bob:1?secret@room1",
                "bob:1#secret@room1",
                "wss://bob:1/secret@room1",
                "bob:secret@2001:db8::1",
                "bob:secret@",
                "bob secret@room1:0x",
            })
    void sayNothingOfThePasswordInWhatIsNoHost(String host) {
        assertThatThrownBy(() -> TestClient.at(host))
                .isInstanceOf(XapiValueException.class)
                .hasMessageNotContainingAny("bob", "secret", "p:", "p@");
    }

    @Test
    void portPathAndTransportCanBeSet() {
        assertThat(TestClient.at("room1").insecureTransport()).hasToString("ws://room1/ws");
        assertThat(TestClient.at("room1").insecureTransport().port(8080)).hasToString("ws://room1:8080/ws");
        assertThat(TestClient.at("room1").path("/ws?legacy")).hasToString("wss://room1/ws?legacy");
        assertThatThrownBy(() -> TestClient.at("room1").port(0)).isInstanceOf(XapiValueException.class);
        assertThatThrownBy(() -> TestClient.at("room1").path("//evil.example.com/"))
                .isInstanceOf(XapiValueException.class);
    }

    @Test
    void theUserInAUrlIsTheOneThatLogsIn() {
        String url = "ws://" + ScriptedDevice.USER + ":p%40ss%3Aw%C3%B6rd%2F1@" + device.host();

        try (TestClient client = TestClient.at(url).connect()) {
            assertThat(client.isConnected()).isTrue();
            assertThat(client.device()).isEqualTo(device.host());
        }
    }

    @Test
    void logsInWithTheProtocolHeader() {
        try (TestClient client = TestClient.builder(device)
                .authentication(Authentication.PROTOCOL_HEADER)
                .connect()) {
            assertThat(client.isConnected()).isTrue();
        }
        assertThat(device.handshakes().get(0).getHeaders().get("Authorization")).isNull();
    }

    @Test
    void asksForTheLegacyEndpoint() {
        device.answer("xGet", "\"50\"");
        try (TestClient client = TestClient.builder(device).path("/ws?legacy").connect()) {
            assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(50);
        }
        assertThat(device.handshakes().get(0).getTarget()).isEqualTo("/ws?legacy");
    }

    @Test
    void aRequestBehindAnUnansweredOneIsSentAtOnce() {
        RecordingSockets sockets = new RecordingSockets();
        OkHttpClient own = new OkHttpClient.Builder().socketFactory(sockets).build();
        try (TestClient client = TestClient.builder(device).httpClient(own).connect()) {
            assertThat(client.isConnected()).isTrue();
            assertThat(sockets.made)
                    .isNotEmpty()
                    .allSatisfy(socket -> assertThat(socket.getTcpNoDelay()).isTrue());
        }
    }

    @Test
    void anHttpClientOfTheApplicationsIsUsedAndNotClosed() {
        List<String> seen = new CopyOnWriteArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(chain.request().url().encodedPath());
                    return chain.proceed(chain.request());
                })
                .build();

        TestClient.builder(device).httpClient(own).connect().close();

        assertThat(seen).containsExactly("/ws");
        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void moreThanSixtyFourConnectionsAreUpAtOnce() {
        List<TestClient> clients = new CopyOnWriteArrayList<>();
        try {
            for (int i = 0; i < 80; i++) {
                clients.add(TestClient.connect(device));
            }
            assertThat(clients)
                    .allSatisfy(client -> assertThat(
                                    client.get("Status/SystemUnit/Uptime").asInt())
                            .isEqualTo(1));
        } finally {
            clients.forEach(TestClient::close);
        }
    }

    @Test
    void thePasswordIsNowhere() {
        try (CapturedStderr stderr = CapturedStderr.start()) {
            XapiBuilder<TestClient> builder =
                    TestClient.at("ws://admin:hunter2@" + device.host()).logWireToStderr();
            assertThatThrownBy(builder::connect).isInstanceOf(XapiConnectException.class);
            device.door(request ->
                    new mockwebserver3.MockResponse.Builder().code(502).build());
            TestClient client = builder.start();
            assertThat(List.of(
                            builder.toString(),
                            client.toString(),
                            client.state().toString(),
                            stderr.text()))
                    .noneMatch(text -> text.contains("hunter2"));
            client.close();
        }
    }

    @Test
    void framesArePrintedForOneClientOnlyAndWithoutSecrets() {
        device.answer("xCommand/UserManagement/User/Add", "{\"status\":\"OK\"}").answer("xSet", "true");
        try (CapturedStderr stderr = CapturedStderr.start();
                TestClient loud = TestClient.builder(device).logWireToStderr().connect();
                TestClient quiet = TestClient.connect(device)) {
            quiet.get("Status/Quiet");
            loud.execute("UserManagement/User/Add", Map.of("Username", "alice", "Passphrase", "geheim-1"));
            loud.execute("UserManagement/User/Add", Map.of("body", "geheim-2"));
            loud.set("Configuration/Provisioning/Password", "geheim-3");

            await().until(() -> stderr.text().contains("\"result\":true"));
            assertThat(stderr.text())
                    .contains(device.host() + " > {\"jsonrpc\":\"2.0\",\"id\":1,")
                    .contains(device.host() + " < ")
                    .contains("\"Username\":\"alice\"")
                    .contains("\"Passphrase\":\"***\"")
                    .contains("\"body\":\"<8 characters>\"")
                    .doesNotContain("geheim")
                    .doesNotContain("Quiet");
        }
    }

    @Test
    void recordsFramesToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("session.jsonl");
        try (TestClient client = TestClient.builder(device).recordTo(file).connect()) {
            client.get("Status/SystemUnit/Uptime");
        }

        await().untilAsserted(() -> assertThat(Files.readAllLines(file)).hasSize(2));
        List<String> lines = Files.readAllLines(file);
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(lines.get(0)).get("from").asText()).isEqualTo("client");
        assertThat(json.readTree(lines.get(0)).at("/frame/method").asText()).isEqualTo("xGet");
        assertThat(json.readTree(lines.get(1)).get("from").asText()).isEqualTo("device");
        assertThat(json.readTree(lines.get(1)).at("/frame/result").asInt()).isEqualTo(1);
        assertThat(json.readTree(lines.get(1)).get("ms").isIntegralNumber()).isTrue();
    }

    @Test
    void aRecordingThatCannotBeWrittenIsToldAtOnce(@TempDir Path folder) {
        assertThatThrownBy(() -> TestClient.builder(device).recordTo(folder).connect())
                .isInstanceOf(XapiValueException.class);
    }

    @Test
    void connectsThroughAProxy() throws IOException {
        try (FaultProxy network = FaultProxy.before(device)) {
            int port = Integer.parseInt(network.host().substring(network.host().indexOf(':') + 1));
            java.net.Proxy proxy =
                    new java.net.Proxy(java.net.Proxy.Type.HTTP, new java.net.InetSocketAddress("localhost", port));
            try (TestClient client = TestClient.at("ws://room1.example.com")
                    .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
                    .proxy(proxy)
                    .connect()) {
                assertThat(client.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
            }
        }
    }

    /** Remembers the sockets that it makes. */
    private static final class RecordingSockets extends SocketFactory {

        final List<Socket> made = new CopyOnWriteArrayList<>();

        @Override
        public Socket createSocket() {
            Socket socket = new Socket();
            made.add(socket);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
