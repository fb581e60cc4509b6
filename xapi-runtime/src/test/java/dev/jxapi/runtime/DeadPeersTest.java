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

    private static final Duration OFTEN = Duration.ofMillis(300);
    private static final Duration SELDOM = Duration.ofSeconds(2);

    private final ScriptedDevice device = ScriptedDevice.start();
    private final FaultProxy network = FaultProxy.before(device);

    @AfterEach
    void close() {
        network.close();
        device.close();
    }

    /** An interval is also the time that a pong may take: a short one is for peers that are to be found dead. */
    private TestClient connect(Duration pingInterval, Duration requestTimeout) {
        return TestClient.at("ws://" + network.host())
                .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
                .pingInterval(pingInterval)
                .connectTimeout(Duration.ofSeconds(3))
                .requestTimeout(requestTimeout)
                .connect();
    }

    @Test
    void aNetworkThatVanishesSilentlyIsNoticedAndTheConnectionMadeAgain() {
        try (TestClient client = connect(OFTEN, SOON)) {
            network.mode(Mode.STALL);

            await().until(() -> client.state() instanceof Reconnecting);

            network.mode(Mode.PASS);
            client.awaitConnected(SOON);
            await().untilAsserted(() -> assertThat(network.open()).isEqualTo(1));
        }
    }

    @Test
    void aPeerThatTakesNothingInTheMiddleOfALargeRequestIsNoticed() {
        try (TestClient client = connect(OFTEN, SOON)) {
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
        try (TestClient client = connect(SELDOM, Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> client.get("Status/Audio/Volume"))
                    .isInstanceOf(XapiTimeoutException.class)
                    .hasMessageContaining("xStatus Audio Volume: " + network.host() + " did not answer within 5 s");

            assertThat(client.isConnected()).isTrue();
            assertThat(device.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCommandThatTimesOutSaysThatItsOutcomeIsNotKnown() {
        try (TestClient client = connect(SELDOM, Duration.ofMillis(100))) {
            assertThatThrownBy(() -> client.execute("Dial", Map.of("Number", "alice@example.com")))
                    .isInstanceOf(XapiTimeoutException.class)
                    .hasMessageContaining("Whether it did what it was asked is not known");
        }
    }

    @Test
    void timeoutsAreEachRequestsOwn() {
        device.on("xGet", request -> null);
        try (TestClient client = connect(SELDOM, SOON)) {
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
