package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

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

    private void ask(int id) {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":" + id
                + ",\"method\":\"xGet\",\"params\":{\"Path\":[\"Status\",\"Audio\",\"Volume\"]}}");
    }

    /** A connection after the handshake, as bytes. */
    private Socket rawConnection() throws IOException {
        Socket socket = new Socket("localhost", device.port());
        socket.setSoTimeout(10_000);
        String credentials = Base64.getEncoder().encodeToString("admin:password".getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream()
                .write(("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Authorization: Basic " + credentials + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
        return socket;
    }

    @Test
    void dropsConnectionsWithATcpReset() throws IOException {
        try (Socket socket = rawConnection()) {
            device.await(() -> device.connections() == 2, SOON);
            device.faults().dropConnections();
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        client.awaitEnd();
        TestClient.connect(device).close();
    }

    @Test
    void hangsUpWithoutACloseFrame() throws IOException {
        try (Socket socket = rawConnection()) {
            device.await(() -> device.connections() == 2, SOON);
            device.faults().hangUp();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void closesConnectionsWithACode() {
        device.faults().closeConnections(1012, "restart");
        assertThat(client.awaitEnd()).isEqualTo("1012 restart");
        device.await(() -> device.connections() == 0, SOON);
    }

    @Test
    void neitherReadsNorWritesHalfOpenConnections() throws IOException {
        try (TestClient pinging = TestClient.connectPinging(device, Duration.ofSeconds(1))) {
            try (Socket socket = rawConnection()) {
                device.await(() -> device.connections() == 3, SOON);
                device.faults().halfOpen();
                byte[] ping = {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0};
                socket.getOutputStream().write(ping);
                assertThat(pinging.awaitEnd()).isEqualTo("SocketTimeoutException");
                assertThat(socket.getInputStream().available()).isZero();

                device.faults().clear();
                assertThat(socket.getInputStream().read()).isEqualTo(0x8A);
            }
        }
    }

    @Test
    void takesNoDataWhileHalfOpen() throws Exception {
        try (Socket socket = rawConnection()) {
            device.await(() -> device.connections() == 2, SOON);
            device.faults().halfOpen();
            Thread writer = new Thread(() -> {
                try {
                    byte[] lots = new byte[64 * 1024];
                    while (true) {
                        socket.getOutputStream().write(lots);
                    }
                } catch (IOException e) {
                    // The test has closed the socket.
                }
            });
            writer.setDaemon(true);
            writer.start();
            writer.join(500);
            assertThat(writer.isAlive()).isTrue();
        }
    }

    @Test
    void answersPingsAndNothingElseWhileSilent() throws IOException {
        byte[] ping = {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0};
        byte[] text = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xDoc\"}".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = rawConnection()) {
            OutputStream out = socket.getOutputStream();
            device.faults().silent();
            out.write(new byte[] {(byte) 0x81, (byte) (0x80 | text.length), 0, 0, 0, 0});
            out.write(text);
            out.write(ping);
            assertThat(socket.getInputStream().readNBytes(2)).containsExactly(0x8A, 0x00);

            device.faults().clear();
            out.write(new byte[] {(byte) 0x81, (byte) (0x80 | text.length), 0, 0, 0, 0});
            out.write(text);
            assertThat(socket.getInputStream().read()).isEqualTo(0x81);
        }
    }

    @Test
    void ignoresPings() {
        try (TestClient pinging = TestClient.connectPinging(device, Duration.ofSeconds(1))) {
            device.faults().ignorePings();
            assertThat(pinging.get("Status Audio Volume")).isEqualTo(json("50"));
            assertThat(pinging.awaitEnd()).isEqualTo("SocketTimeoutException");
        }
    }

    @Test
    void delaysEverythingInOrder() {
        device.faults().slow(Duration.ofMillis(200));
        long start = System.nanoTime();
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xFeedback/Subscribe\",\"params\":{\"Query\":"
                + "[\"Status\",\"Audio\",\"Volume\"],\"NotifyCurrentValue\":true}}");
        assertThat(client.receiveJson().has("result")).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(client.receiveJson().at("/params/Status/Audio/Volume")).isEqualTo(json("50"));
    }

    private List<Integer> order(long seed) {
        device.faults().reorder(seed);
        for (int id = 1; id <= 8; id++) {
            ask(id);
        }
        List<Integer> ids = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            ids.add(client.receiveJson().get("id").asInt());
        }
        return ids;
    }

    @Test
    void reordersAnswersTheSameWayForTheSameSeed() {
        List<Integer> first = order(42);
        assertThat(first)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8)
                .isNotEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        ask(9);
        assertThat(client.receiveJson().get("id").asInt()).isEqualTo(9);
        assertThat(order(42)).isEqualTo(first);
    }

    @Test
    void answersTwice() {
        device.faults().duplicateAnswers();
        ask(1);
        assertThat(client.receive()).isEqualTo(client.receive());
    }

    @Test
    void answersWithNonsense() {
        device.faults().malformed("{");
        ask(1);
        assertThat(client.receive()).isEqualTo("{");
    }

    @Test
    void answersWithUnknownIds() {
        device.faults().unknownIds();
        ask(1);
        assertThat(client.receiveJson().get("id").asText()).isEqualTo("unknown-1");
    }

    @Test
    void answersWithALotOfBytes() {
        device.faults().huge(5_000_000);
        ask(1);
        assertThat(client.receive()).hasSizeGreaterThan(5_000_000);
    }

    @Test
    void sendsAnythingWhenTold() {
        device.sendRaw("{\"id\":null}");
        device.sendBinary(new byte[] {1});
        assertThat(client.receive()).isEqualTo("{\"id\":null}");
        assertThat(client.receive()).isEqualTo("binary:01");
        device.sendBytes(new byte[] {(byte) 0xff, 0, 0});
        assertThat(client.awaitEnd()).isEqualTo("ProtocolException");
    }

    @Test
    void sendsBursts() {
        client.subscribe("Status Audio Volume");
        device.faults().burst("Audio Volume", 1000);
        for (int i = 1; i <= 1000; i++) {
            assertThat(client.receiveJson().at("/params/Status/Audio/Volume").asInt())
                    .isEqualTo(i);
        }
    }

    @Test
    void deniesWhatItIsToldTo() {
        device.faults().denyPermission("xStatus Audio").denyPermission("Dial").denyPermission("xConfiguration SIP");
        for (JsonNode error : List.of(
                client.error("xGet", "{\"Path\":[\"Status\",\"Audio\",\"Volume\"]}"),
                client.error("xFeedback/Subscribe", "{\"Query\":[\"status\",\"audio\"]}"),
                client.error("xCommand/Dial", "{\"Number\":\"a\"}"),
                client.error(
                        "xSet",
                        "{\"Path\":[\"Configuration\",\"SIP\",\"Authentication\",\"Password\"],\"Value\":\"x\"}"))) {
            assertThat(error).isEqualTo(json("{\"code\":-31999,\"message\":\"Permission denied\"}"));
        }
        assertThat(client.get("Status Video Selfview Mode")).isEqualTo(json("\"Off\""));
    }

    @Test
    void isNotReady() {
        device.faults().notReady();
        assertThat(client.error("xGet", "{\"Path\":[\"Status\"]}"))
                .isEqualTo(json("{\"code\":-31997,\"message\":\"Not ready\"}"));
    }

    @Test
    void isUnreachableAndComesBackOnTheSamePort() throws IOException {
        int port = device.port();
        device.faults().unreachable();
        assertThatThrownBy(() -> new Socket("localhost", port)).isInstanceOf(ConnectException.class);
        assertThat(client.get("Status Audio Volume")).isEqualTo(json("50"));
        device.faults().clear();
        assertThat(device.port()).isEqualTo(port);
        TestClient.connect(device).close();
    }

    @Test
    void neverAnswersAHandshake() throws IOException {
        device.faults().ignoreHandshakes();
        try (Socket socket = new Socket("localhost", device.port())) {
            socket.setSoTimeout(200);
            socket.getOutputStream()
                    .write("GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void rebootsWith502AndForgetsItsCalls() {
        device.clock().freeze();
        client.result("xCommand/Dial", "{\"Number\":\"alice@example.com\"}");
        client.result("xCommand/Audio/Volume/Set", "{\"Level\":99}");
        client.result("xSet", "{\"Path\":[\"Configuration\",\"SystemUnit\",\"Name\"],\"Value\":\"kept\"}");
        device.faults().reboot(Duration.ofMinutes(3));
        client.awaitEnd();
        assertThatThrownBy(() -> TestClient.connect(device))
                .isInstanceOfSatisfying(
                        TestClient.Refused.class, e -> assertThat(e.code).isEqualTo(502));
        device.clock().advance(Duration.ofMinutes(3));
        try (TestClient again = TestClient.connect(device)) {
            assertThat(again.get("Status SystemUnit Uptime").asInt()).isEqualTo(180);
            assertThat(again.get("Status Call")).isEqualTo(json("[]"));
            assertThat(again.get("Status Audio Volume")).isEqualTo(json("50"));
            assertThat(again.get("Configuration SystemUnit Name")).isEqualTo(json("\"kept\""));
            assertThat(again.subscribe("Status")).isZero();
        }
    }

    @Test
    void losesPowerAndComesBack() {
        device.clock().freeze();
        device.faults().powerCycle(Duration.ofSeconds(30));
        assertThatThrownBy(() -> new Socket("localhost", device.port())).isInstanceOf(ConnectException.class);
        device.clock().advance(Duration.ofSeconds(30));
        TestClient.connect(device).close();
    }

    @Test
    void answersTheCommandThatRebootsIt() {
        assertThat(client.result("xCommand/SystemUnit/Boot", "{}")).isEqualTo(json("{\"status\":\"OK\"}"));
        client.awaitEnd();
    }
}
