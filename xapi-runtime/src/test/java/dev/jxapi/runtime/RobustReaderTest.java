package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.ScriptedDevice.result;
import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.device.CapturedStderr;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiDeviceException;
import dev.jxapi.runtime.error.XapiProtocolException;
import dev.jxapi.runtime.internal.connection.PendingCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustReaderTest {

    private final ScriptedDevice device = ScriptedDevice.start();
    private final TestClient client = TestClient.connect(device);

    @AfterEach
    void close() {
        client.close();
        device.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":4711,\"result\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"Parse error\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"mine\",\"result\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"result\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999999,\"result\":1}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":{\"Id\":7,\"Status\":{\"Audio\":null}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":[1,2]}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"xNew/Thing\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":{\"a\":1}}",
                "{\"jsonrpc\":\"2.0\"",
                "not JSON at all",
                "",
                "null",
                "42",
                "[]",
                "[1,null,{\"id\":null}]",
                "{}",
            })
    void survives(String frame) {
        device.answer("xGet", "50");
        CompletableFuture<JsonNode> pending =
                client.executeAsync("Dial", Map.of()).thenApply(CommandResult::raw);
        JsonNode request = device.nextRequest();

        device.send(frame);

        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(50);
        device.send(result(request, "{\"CallId\":3}"));
        assertThat(pending).succeedsWithin(SOON).hasToString("{\"CallId\":3}");
        assertThat(device.connections()).isEqualTo(1);
    }

    @Test
    void survivesABinaryFrame() {
        device.answer("xGet", "50");

        device.sendBinary(new byte[] {1, 2, 3});

        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(50);
        assertThat(device.connections()).isEqualTo(1);
    }

    @Test
    void ignoresTheSecondAnswerToOneRequest() {
        device.on("xGet", request -> {
            device.send(result(request, "1"));
            return result(request, "2");
        });

        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(1);
        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(1);
    }

    @Test
    void ignoresTheAnswerToACancelledRequest() {
        CompletableFuture<JsonNode> cancelled = client.getAsync("Status/Audio/Volume");
        JsonNode request = device.nextRequest();
        cancelled.cancel(false);
        device.answer("xGet", "2");

        device.send(result(request, "1"));

        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"jsonrpc\":\"2.0\"}",
                "{\"id\":1,\"jsonrpc\":\"2.0\",\"error\":\"no\"}",
                "{\"id\":1,\"jsonrpc\":\"2.0\",\"error\":{\"message\":\"no\"}}",
                "{\"id\":1,\"jsonrpc\":\"2.0\",\"error\":{\"code\":\"x\"}}",
                "{\"id\":1,\"jsonrpc\":\"2.0\",\"error\":[]}",
            })
    void anAnswerOfTheWrongShapeFailsItsOwnRequestOnly(String frame) {
        device.on("xGet", request -> request.get("id").asInt() == 1 ? frame : result(request, "2"));

        assertThatThrownBy(() -> client.get("Status/Audio/Volume"))
                .isInstanceOf(XapiProtocolException.class)
                .hasMessageStartingWith("xStatus Audio Volume: " + device.host() + " answered with neither");
        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(2);
    }

    @Test
    void anErrorWithoutMessageOrDataIsADeviceError() {
        device.fail("xGet", "{\"code\":-32603}");

        assertThatThrownBy(() -> client.get("Status/Audio/Volume"))
                .isInstanceOfSatisfying(XapiDeviceException.class, e -> {
                    assertThat(e.code()).isEqualTo(-32603);
                    assertThat(e.data()).isNull();
                })
                .hasMessageContaining("an error without a message (code -32603)");
    }

    @Test
    void takesIdsThatComeBackAsText() {
        device.on("xGet", request -> "{\"id\":\"" + request.get("id").asInt() + "\",\"result\":5}");

        assertThat(client.get("Status/Audio/Volume").asInt()).isEqualTo(5);
    }

    @Test
    void matchesAnswersThatComeInAnotherOrder() {
        List<CompletableFuture<JsonNode>> reads = IntStream.range(0, 200)
                .mapToObj(i -> client.getAsync("Status/Call/" + i + "/Status"))
                .toList();
        List<JsonNode> requests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            requests.add(device.nextRequest());
        }
        Collections.shuffle(requests, new Random(1));

        requests.forEach(request ->
                device.send(result(request, request.at("/params/Path/2").toString())));

        for (int i = 0; i < 200; i++) {
            assertThat(reads.get(i)).succeedsWithin(SOON).hasToString(Integer.toString(i));
        }
    }

    @Test
    void concurrentCallersGetIdsOfTheirOwn() {
        device.on(
                "xGet", request -> result(request, request.at("/params/Path/2").toString()));

        IntStream.range(0, 8)
                .parallel()
                .forEach(caller -> IntStream.range(0, 100)
                        .forEach(i -> assertThat(client.get("Status/Call/" + (caller * 100 + i) + "/Status")
                                        .asInt())
                                .isEqualTo(caller * 100 + i)));

        assertThat(device.requests())
                .extracting(request -> request.get("id").asInt())
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsNothingOfRequestsThatHaveEnded() {
        device.answer("xGet", "1");
        IntStream.range(0, 1000).forEach(i -> client.get("Status/Audio/Volume"));
        CompletableFuture<JsonNode> cancelled = client.getAsync("Status/Audio/Volume");
        cancelled.cancel(false);

        assertThat(PendingCount.of(client.session())).isZero();
    }

    @Test
    void readsAFrameOfManyMegabytes() {
        String text = "x".repeat(15 << 20);
        device.answer("xCommand/UserInterface/Branding/Get", "{\"Image\":\"" + text + "\"}");

        CommandResult result = client.execute("UserInterface/Branding/Get");

        assertThat(result.raw().get("Image").textValue()).hasSize(text.length());
    }

    @Test
    void logsWhatItIgnoresWithTheDeviceAndCutAndWithoutSecrets() {
        try (CapturedStderr stderr = CapturedStderr.start()) {
            device.send("{\"Passphrase\":\"geheim\",\"text\":\"" + "y".repeat(5000) + "\"");

            await().until(() -> stderr.text().contains(device.host() + ": ignored a frame that is no JSON"));
            assertThat(stderr.text()).doesNotContain("geheim").hasSizeLessThan(1000);
        }
    }
}
