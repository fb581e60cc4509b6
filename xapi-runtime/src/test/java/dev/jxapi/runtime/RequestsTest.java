package dev.jxapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiCommandFailedException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private final ScriptedDevice device = ScriptedDevice.start();
    private final TestClient client = TestClient.connect(device);

    @AfterEach
    void close() {
        client.close();
        device.close();
    }

    @Test
    void getsAStatus() {
        device.answer("xGet", "75");

        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(75);

        assertThat(device.nextRequest())
                .hasToString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xGet\","
                        + "\"params\":{\"Path\":[\"Status\",\"Audio\",\"Volume\"]}}");
    }

    @Test
    void queriesWithWildcards() {
        device.answer("xQuery", "{\"Status\":{}}");

        client.query("Status/**/DisplayName");

        assertThat(device.nextRequest().at("/params/Query")).hasToString("[\"Status\",\"**\",\"DisplayName\"]");
    }

    @Test
    void setsAConfiguration() {
        device.answer("xSet", "true");

        client.set("Configuration/Video/Input/Connector[2]/Name", "Laptop\n2");

        assertThat(device.nextRequest().get("params"))
                .hasToString("{\"Path\":[\"Configuration\",\"Video\",\"Input\",\"Connector\",2,\"Name\"],"
                        + "\"Value\":\"Laptop\\n2\"}");
    }

    @Test
    void executesACommand() {
        device.answer("xCommand/Presentation/Start", "{\"Instance\":1}");

        CommandResult result = client.execute("Presentation/Start", Map.of("ConnectorId", List.of(2, 3)));

        assertThat(result.raw().get("Instance").asInt()).isEqualTo(1);
        assertThat(device.nextRequest().get("params")).hasToString("{\"ConnectorId\":[2,3]}");
    }

    @Test
    void aFailedCommandSaysWhatTheDeviceSaid() {
        device.fail("xCommand/Dial", "{\"code\":1,\"data\":{\"Cause\":21},\"message\":\"Not paired with isdn link\"}");

        assertThatThrownBy(() -> client.execute("xCommand Dial", Map.of("Number", "alice@example.com")))
                .isInstanceOfSatisfying(
                        XapiCommandFailedException.class,
                        e -> assertThat(e.error().cause()).isEqualTo(21))
                .hasMessageContaining(
                        "xCommand Dial on " + device.host() + ": Not paired with isdn link (code 1, cause 21)")
                .hasStackTraceContaining("RequestsTest.lambda");
    }

    @Test
    void pendingRequestsEndWithTheClient() {
        CompletableFuture<?> pending = client.getAsync("Status/Audio/Volume");
        device.nextRequest();

        client.close();

        assertThatThrownBy(pending::get).hasCauseInstanceOf(XapiClosedException.class);
        assertThatThrownBy(() -> client.get("Status/Audio/Volume")).isInstanceOf(XapiClosedException.class);
    }
}
