package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.ConnectionState.Reconnecting;
import dev.jxapi.runtime.device.FaultProxy;
import dev.jxapi.runtime.device.FaultProxy.Mode;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadPeersTest {

    private static final Duration PING = Duration.ofMillis(300);

    private final ScriptedDevice device = ScriptedDevice.start();
    private final FaultProxy network = FaultProxy.before(device);

    @AfterEach
    void close() {
        network.close();
        device.close();
    }

    private TestClient connect(Duration requestTimeout) {
        return TestClient.at("ws://" + network.host())
                .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
                .pingInterval(PING)
                .connectTimeout(Duration.ofMillis(500))
                .requestTimeout(requestTimeout)
                .connect();
    }

    @Test
    void aNetworkThatVanishesSilentlyIsNoticedAndTheConnectionMadeAgain() {
        try (TestClient client = connect(SOON)) {
            network.mode(Mode.STALL);

            await().until(() -> client.state() instanceof Reconnecting);

            network.mode(Mode.PASS);
            client.awaitConnected(SOON);
            await().untilAsserted(() -> assertThat(network.open()).isEqualTo(1));
        }
    }

    @Test
    void aPeerThatTakesNothingInTheMiddleOfALargeRequestIsNoticed() {
        try (TestClient client = connect(SOON)) {
            network.mode(Mode.CLOG);

            CompletableFuture<CommandResult> upload =
                    client.executeAsync("UserInterface/Branding/Upload", Map.of("body", "x".repeat(15 << 20)));

            assertThat(upload)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(XapiConnectionLostException.class);
        }
    }

    @Test
    void aDeviceThatAnswersPingsButNoRequestsRunsIntoTimeoutsAndStaysConnected() {
        try (TestClient client = connect(PING.multipliedBy(4))) {
            assertThatThrownBy(() -> client.get("Status/Audio/Volume"))
                    .isInstanceOf(XapiTimeoutException.class)
                    .hasMessageContaining("xStatus Audio Volume: " + network.host() + " did not answer within 1.2 s");

            assertThat(client.isConnected()).isTrue();
            assertThat(device.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCommandThatTimesOutSaysThatItsOutcomeIsNotKnown() {
        try (TestClient client = connect(Duration.ofMillis(100))) {
            assertThatThrownBy(() -> client.execute("Dial", Map.of("Number", "alice@example.com")))
                    .isInstanceOf(XapiTimeoutException.class)
                    .hasMessageContaining("Whether it did what it was asked is not known");
        }
    }

    @Test
    void timeoutsAreEachRequestsOwn() {
        device.on("xGet", request -> null);
        try (TestClient client = connect(SOON)) {
            XapiSession hasty = client.session().with(RequestOptions.DEFAULT.withTimeout(Duration.ofMillis(50)));
            var patient = client.getAsync("Status/Audio/Volume");

            assertThat(hasty.get(XapiPath.parse("Status/Audio/Volume")))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(XapiTimeoutException.class);
            assertThat(patient).isNotDone();
        }
    }
}
