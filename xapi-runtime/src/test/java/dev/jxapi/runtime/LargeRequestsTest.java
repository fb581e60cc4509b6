package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.device.FaultProxy;
import dev.jxapi.runtime.device.FaultProxy.Mode;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiConnectionLostException.Outcome;
import dev.jxapi.runtime.error.XapiValueException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeRequestsTest {

    private static final String UPLOAD = "UserInterface/Branding/Upload";
    private static final int MIB = 1 << 20;

    private final ScriptedDevice device = ScriptedDevice.start();

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void aBodyOfManyMegabytesGoesThrough() {
        device.on(
                "xCommand/" + UPLOAD,
                request -> ScriptedDevice.result(
                        request,
                        "{\"Length\":" + request.at("/params/body").textValue().length() + "}"));
        try (TestClient client = TestClient.connect(device)) {
            String body = "x".repeat(15 * MIB);

            CommandResult result = client.execute(UPLOAD, Map.of("body", body));

            assertThat(result.raw().get("Length").asInt()).isEqualTo(body.length());
        }
    }

    @Test
    void aBodyThatIsTooLargeFailsAtOnceAndHarmsNothing() {
        device.answer("xGet", "1");
        try (TestClient client = TestClient.connect(device)) {
            assertThatThrownBy(() -> client.execute(UPLOAD, Map.of("body", "ü".repeat(10 * MIB))))
                    .isInstanceOf(XapiValueException.class)
                    .hasMessage("xCommand UserInterface Branding Upload on " + device.host()
                            + ": the request has 20.0 MiB, and 16.0 MiB is the most that can be sent at once."
                            + " It was not sent");

            assertThat(client.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
            assertThat(device.connections()).isEqualTo(1);
        }
    }

    @Test
    void manyLargeBodiesAtOnceWaitForEachOtherInsteadOfClosingTheConnection() {
        device.answer("xCommand/" + UPLOAD, "{\"status\":\"OK\"}");
        try (TestClient client = TestClient.connect(device)) {
            String body = "x".repeat(4 * MIB);

            List<CompletableFuture<CommandResult>> uploads = IntStream.range(0, 12)
                    .mapToObj(i -> client.executeAsync(UPLOAD, Map.of("body", body)))
                    .toList();

            assertThat(uploads).allSatisfy(upload -> assertThat(upload).succeedsWithin(Duration.ofSeconds(30)));
            assertThat(device.connections()).isEqualTo(1);
        }
    }

    @Test
    void whatWaitsBehindADeviceThatTakesNothingIsBoundedAndWasNotSent() {
        try (FaultProxy network = FaultProxy.before(device);
                TestClient client = TestClient.at("ws://" + network.host())
                        .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
                        .pingInterval(Duration.ZERO)
                        .connect()) {
            network.mode(Mode.CLOG);
            String body = "x".repeat(12 * MIB);

            List<CompletableFuture<CommandResult>> uploads = IntStream.range(0, 12)
                    .mapToObj(i -> client.executeAsync(UPLOAD, Map.of("body", body)))
                    .toList();

            assertThat(uploads.get(11))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            XapiConnectionLostException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                    .withMessageContaining("takes data too slowly");
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void newlinesInParametersAreSentAsTheyAre() {
        device.answer("xCommand/SystemUnit/SignInBanner/Set", "{\"status\":\"OK\"}");
        try (TestClient client = TestClient.connect(device)) {
            client.execute("SystemUnit/SignInBanner/Set", Map.of("body", "one\ntwo\r\n", "Title", "a\nb"));

            assertThat(device.nextRequest().get("params").get("body").textValue())
                    .isEqualTo("one\ntwo\r\n");
        }
    }
}
