package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectException.Reason;
import dev.jxapi.runtime.error.XapiException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedConnectionsTest {

    private final ScriptedDevice device = ScriptedDevice.start();

    @AfterEach
    void close() {
        device.close();
    }

    private static void assertRefused(ThrowingCallable connect, Reason reason, String advice) {
        assertThatThrownBy(connect)
                .isInstanceOfSatisfying(
                        XapiConnectException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith("Could not connect to ")
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | NOT_A_DEVICE       | Check host, port and path",
                "301 | NOT_A_DEVICE       | Check host, port and path",
                "400 | NOT_A_DEVICE       | Check host, port and path",
                "401 | HTTPS_REQUIRED     | Connect over wss",
                "403 | AUTHENTICATION     | Check user name and password",
                "404 | WEBSOCKET_DISABLED | xConfiguration NetworkServices Websocket: FollowHTTPService",
                "500 | NOT_A_DEVICE       | Check host, port and path",
                "502 | REBOOTING          | the device is starting",
                "503 | RATE_LIMITED       | Connect less often",
            })
    void eachRefusalSaysWhyAndWhatToDo(int status, Reason reason, String advice) {
        device.refuseWith(status);

        assertRefused(() -> TestClient.connect(device), reason, advice);
    }

    @Test
    void aRefusalIsToldOnceAndTriedOnce() {
        device.refuseWith(403);

        assertThat(TestClient.builder(device).connectAsync())
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(XapiConnectException.class);
        assertThat(device.handshakes()).hasSize(1);
    }

    @Test
    void requestsQueuedBehindARefusedConnectFail() {
        device.refuseWith(403);

        TestClient client = TestClient.builder(device).start();

        assertThat(client.getAsync("Status/Audio/Volume"))
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(XapiException.class)
                .withMessageContaining("refused user admin");
        client.close();
    }

    @Test
    void wrongCredentialsAreNotShown() {
        assertThatThrownBy(() -> TestClient.builder(device)
                        .credentials("admin", "secret-1")
                        .connect())
                .isInstanceOf(XapiConnectException.class)
                .satisfies(e -> assertThat(stackOf(e)).doesNotContain("secret-1"));
    }

    private static String stackOf(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aRedirectToHttpsAsksForWss() {
        device.door(request -> new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "https://" + request.getUrl().host() + "/ws")
                .build());

        assertRefused(() -> TestClient.connect(device), Reason.HTTPS_REQUIRED, "Connect over wss");
    }

    @Test
    void anUnknownHostIsNamed() {
        assertRefused(
                () -> TestClient.at("no-such-room.invalid").connect(),
                Reason.UNKNOWN_HOST,
                "no-such-room.invalid: the name is not known");
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(
                () -> TestClient.at("localhost:" + free).connect(), Reason.UNREACHABLE, "Check the network, and that");
    }

    @Test
    void aServerThatNeverAnswersIsUnreachableInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    () -> TestClient.at("ws://localhost:" + silent.getLocalPort())
                            .connectTimeout(Duration.ofMillis(200))
                            .connect(),
                    Reason.UNREACHABLE,
                    "no answer in time");
        }
    }

    @Test
    void aServerThatDoesNotSpeakHttpIsNoDevice() throws IOException {
        try (ServerSocket ssh = greetingServer()) {
            assertRefused(
                    () -> TestClient.at("ws://localhost:" + ssh.getLocalPort()).connect(),
                    Reason.NOT_A_DEVICE,
                    "does not speak HTTP");
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsATlsError() throws IOException {
        try (ServerSocket ssh = greetingServer()) {
            assertRefused(
                    () -> TestClient.at("wss://localhost:" + ssh.getLocalPort()).connect(), Reason.TLS, "TLS failed");
        }
    }

    private static ServerSocket greetingServer() throws IOException {
        ServerSocket ssh = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> greetAll(ssh));
        server.setDaemon(true);
        server.start();
        return ssh;
    }

    private static void greetAll(ServerSocket ssh) {
        while (!ssh.isClosed()) {
            try (Socket client = ssh.accept()) {
                client.getOutputStream().write("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                client.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The client has gone.
            }
        }
    }
}
