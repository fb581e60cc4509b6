package dev.jxapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.tls.Tls;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // What callers without null checks give.
class RefusedValuesTest {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
    private static final Duration TOO_SHORT = Duration.ofNanos(1);

    private static XapiBuilder<TestClient> builder() {
        return TestClient.at("room1.example.com");
    }

    private static Arguments refused(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                refused("request timeout", () -> RequestOptions.DEFAULT.withTimeout(Duration.ZERO)),
                refused("request timeout", () -> RequestOptions.DEFAULT.withTimeout(null)),
                refused("request timeout", () -> builder().requestTimeout(Duration.ZERO)),
                refused("request timeout", () -> builder().requestTimeout(Duration.ofSeconds(-1))),
                refused("connect timeout", () -> builder().connectTimeout(Duration.ZERO)),
                refused("connect timeout", () -> builder().connectTimeout(TOO_SHORT)),
                refused("connect timeout", () -> builder().connectTimeout(FOREVER)),
                refused("connect timeout", () -> builder().connectTimeout(null)),
                refused("ping interval", () -> builder().pingInterval(Duration.ofSeconds(-1))),
                refused("ping interval", () -> builder().pingInterval(TOO_SHORT)),
                refused("ping interval", () -> builder().pingInterval(FOREVER)),
                refused("ping interval", () -> builder().pingInterval(null)),
                refused("delay", () -> ReconnectPolicy.fixed(Duration.ofSeconds(-1))),
                refused("bound", () -> ReconnectPolicy.exponential(Duration.ofSeconds(-1), Duration.ZERO)),
                refused("authentication", () -> builder().authentication(null)),
                refused("path", () -> builder().path(null)),
                refused("TLS", () -> builder().tls(null)),
                refused("proxy", () -> builder().proxy(null)),
                refused("HTTP client", () -> builder().httpClient(null)),
                refused("resources", () -> builder().resources(null)),
                refused("request options", () -> builder().requestOptions(null)),
                refused("reconnect policy", () -> builder().reconnectPolicy(null)),
                refused("trouble", () -> builder().onFeedbackTrouble(null)),
                refused("file", () -> builder().recordTo(null)),
                refused("fingerprint", () -> Tls.fingerprint("zz")),
                refused("fingerprint", () -> Tls.fingerprint()),
                refused("fingerprint", () -> Tls.fingerprint((String) null)),
                refused("certificate", () -> Tls.trusting()),
                refused("port", () -> Tls.fetchFingerprint("room1.example.com", 65536)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatCannotBeUsedIsRefusedAtOnceByName(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(XapiValueException.class).hasMessageContaining(name);
    }

    @Test
    void aClientRefusesWhatIsNotThere() {
        try (ScriptedDevice device = ScriptedDevice.start();
                TestClient client = TestClient.connect(device)) {
            assertThatThrownBy(() -> client.onStateChange(null))
                    .isInstanceOf(XapiValueException.class)
                    .hasMessageContaining("listener");
            assertThatThrownBy(() -> client.onFeedback("Status/Audio", null))
                    .isInstanceOf(XapiValueException.class)
                    .hasMessageContaining("listener");
            assertThatThrownBy(() -> client.execute((CommandCall) null))
                    .isInstanceOf(XapiValueException.class)
                    .hasMessageContaining("command");
            assertThatThrownBy(() -> client.session().with(null))
                    .isInstanceOf(XapiValueException.class)
                    .hasMessageContaining("request options");
            assertThatThrownBy(() -> client.awaitConnected(null))
                    .isInstanceOf(XapiValueException.class)
                    .hasMessageContaining("timeout");
        }
    }

    @Test
    void aTimeoutOfForEverIsOneOfAYear() {
        try (ScriptedDevice device = ScriptedDevice.start().answer("xCommand/Dial", "{\"status\":\"OK\"}");
                TestClient client =
                        TestClient.builder(device).requestTimeout(FOREVER).connect()) {
            assertThat(client.options().timeout()).isEqualTo(Duration.ofDays(365));
            CompletableFuture<CommandResult> dialled = client.executeAsync("Dial");
            assertThat(dialled).succeedsWithin(TestClient.SOON);
            client.awaitConnected(FOREVER);
        }
    }
}
