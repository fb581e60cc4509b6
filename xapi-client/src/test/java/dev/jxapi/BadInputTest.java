package dev.jxapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jxapi.runtime.error.XapiCommandFailedException;
import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectException.Reason;
import dev.jxapi.runtime.error.XapiDeviceException;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiInvalidArgumentException;
import dev.jxapi.runtime.error.XapiPermissionDeniedException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.schema.Products;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.type.DialProtocol;
import dev.jxapi.type.StandbyState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller or a device does wrong ends in an error that says what, where, and what to do; nothing hangs. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadInputTest {

    private SimulatedDevice device;
    private Xapi xapi;

    @BeforeEach
    void connect() {
        device = SimulatedDevice.builder().product(Products.ROOM_BAR).start();
        xapi = Xapi.connect(device.url(), device.username(), device.password());
    }

    @AfterEach
    void close() {
        xapi.close();
        device.close();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without static analysis can do
    void requiredArgumentsMustBeThere() {
        assertThatThrownBy(() -> xapi.command().dial(null))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xCommand Dial")
                .hasMessageContaining("Number")
                .hasMessageContaining("null");
        assertThatThrownBy(() -> xapi.command().call().join(p -> p.callId(List.of())))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xCommand Call Join");
        assertThatThrownBy(() -> xapi.configuration().systemUnit().name().set(null))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xConfiguration SystemUnit Name");
        assertThatThrownBy(() -> xapi.command().systemUnit().signInBanner().set(null))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("body");
    }

    @Test
    void anUnrecognizedConstantIsNotSent() {
        assertThatThrownBy(() -> xapi.command().dial("alice@example.com", p -> p.protocol(DialProtocol.UNRECOGNIZED)))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xCommand Dial")
                .hasMessageContaining("as text");
        assertThat(device.requests("xCommand/Dial")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "Audio/Volume", "Status/", "Status//Volume!", "Status/3", "xStatus Call 99999999999"})
    void pathsThatDoNotParseAreRefusedAtOnce(String path) {
        int before = device.requests().size();

        assertThatThrownBy(() -> xapi.get(path))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("'" + path + "'")
                .hasMessageContaining("Status/Audio/Volume");

        assertThat(device.requests()).hasSize(before);
    }

    @Test
    void plainValuesOfAClassThatCannotBeSentAreRefused() {
        assertThatThrownBy(() -> xapi.execute("Audio Volume Set", Map.of("Level", new Object())))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xCommand Audio Volume Set")
                .hasMessageContaining("Level");
        assertThatThrownBy(() -> xapi.set("Configuration/SystemUnit/Name", new Object()))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xConfiguration SystemUnit Name");
    }

    @Test
    void anUnknownHostIsNamed() {
        XapiConnectException failure = connectFails("no-such-device.invalid", "admin", "password");

        assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_HOST);
        assertThat(failure).hasMessageContaining("no-such-device.invalid");
    }

    @Test
    void wrongCredentialsAreToldOfOnceAndWithoutThePassword() {
        device.clearRequests();

        XapiConnectException failure = connectFails(device.url(), device.username(), "hunter2");

        assertThat(failure.reason()).isEqualTo(Reason.AUTHENTICATION);
        assertThat(failure).hasMessageContaining(device.username());
        assertThat(failure.toString()).doesNotContain("hunter2");
    }

    @Test
    void nobodyListeningIsUnreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        XapiConnectException failure = connectFails("ws://localhost:" + port, "admin", "password");

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessageContaining("localhost:" + port);
    }

    @Test
    void aServerThatIsNoDeviceIsToldApart() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerAsAWebServer(web));
            server.setDaemon(true);
            server.start();

            XapiConnectException failure = connectFails("ws://localhost:" + web.getLocalPort(), "admin", "password");

            assertThat(failure.reason()).isIn(Reason.NOT_A_DEVICE, Reason.WEBSOCKET_DISABLED);
            assertThat(failure).hasMessageContaining("localhost:" + web.getLocalPort());
        }
    }

    private static void answerAsAWebServer(ServerSocket web) {
        try {
            while (true) {
                var socket = web.accept();
                byte[] buffer = new byte[4096];
                int read = socket.getInputStream().read(buffer);
                if (read > 0) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi".getBytes());
                }
                socket.close();
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static XapiConnectException connectFails(String host, String user, String password) {
        return catchThrowableOfType(
                XapiConnectException.class,
                () -> Xapi.connect(host, user, password).close());
    }

    @Test
    void anAnswerOfTheWrongTypeSaysPathValueAndType() {
        device.status("Audio Volume").set("loud");

        assertThatThrownBy(() -> xapi.status().audio().volume().get())
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xStatus Audio Volume")
                .hasMessageContaining("loud")
                .hasMessageContaining("whole number");
        assertThat(xapi.status().audio().volume().getRaw().asText()).isEqualTo("loud");
        assertThat(xapi.status().audio().volumeMute().find()).isPresent();
    }

    @Test
    void aWordThatThisVersionDoesNotKnowIsNoError() {
        device.status("Standby State").set("Hibernating");

        assertThat(xapi.status().standby().state().get()).isEqualTo(StandbyState.UNRECOGNIZED);
        assertThat(xapi.status().standby().state().getRaw().asText()).isEqualTo("Hibernating");
    }

    @Test
    void whatAnotherProductHasIsSaidToBeThere() {
        XapiUnknownNodeException failure = catchThrowableOfType(
                XapiUnknownNodeException.class,
                () -> xapi.command().video().output().monitor().backlight().set(50));

        assertThat(failure)
                .hasMessageContaining("xCommand Video Output Monitor Backlight Set")
                .hasMessageContaining("exists on")
                .hasMessageContaining("Room Bar");
    }

    @Test
    void everyErrorOfTheDeviceHasItsType() {
        assertThatThrownBy(() -> xapi.command().audio().volume().set(1000))
                .isInstanceOf(XapiInvalidArgumentException.class)
                .hasMessageContaining("xCommand Audio Volume Set")
                .hasMessageContaining("Level");
        assertThatThrownBy(() -> xapi.configuration().audio().defaultVolume().set(1000))
                .isInstanceOf(XapiInvalidArgumentException.class)
                .hasMessageContaining("xConfiguration Audio DefaultVolume");
        assertThatThrownBy(() -> xapi.execute("No Such Command")).isInstanceOf(XapiUnknownNodeException.class);
        assertThatThrownBy(() -> xapi.get("Status/No/Such/Status")).isInstanceOf(XapiUnknownNodeException.class);
        assertThatThrownBy(() -> xapi.command().call().disconnect()).isInstanceOf(XapiCommandFailedException.class);
        device.faults().denyPermission("xCommand Dial");
        assertThatThrownBy(() -> xapi.command().dial("alice@example.com"))
                .isInstanceOf(XapiPermissionDeniedException.class);
    }

    @Test
    void errorsLeadToTheCaller() {
        XapiDeviceException failure = catchThrowableOfType(
                XapiDeviceException.class, () -> xapi.command().audio().volume().set(1000));

        assertThat(failure.getStackTrace())
                .anySatisfy(frame -> assertThat(frame.getClassName()).isEqualTo(BadInputTest.class.getName()));
        assertThat(failure).isInstanceOf(XapiException.class);
    }
}
