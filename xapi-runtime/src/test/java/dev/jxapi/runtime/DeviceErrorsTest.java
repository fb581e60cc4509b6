package dev.jxapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiDeviceException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceErrorsTest {

    private static final NodeCatalogue CATALOGUE = path -> switch (path.toString()) {
        case "xCommand Cameras Background Clear" ->
            Optional.of(new NodeFacts(path.toString(), "10.19.4.2", null, List.of("Desk Pro", "Desk", "Desk Mini")));
        case "xConfiguration Audio Old" -> Optional.of(new NodeFacts(path.toString(), "9.15.17.4", "26.4", List.of()));
        default -> Optional.empty();
    };

    private final ScriptedDevice device = ScriptedDevice.start();
    private final TestClient client = TestClient.at("ws://" + device.host(), CATALOGUE)
            .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
            .connect();

    @AfterEach
    void close() {
        client.close();
        device.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":1,\"message\":\"No such macro\"}                              | XapiCommandFailedException",
                "{\"code\":1,\"message\":\"no\",\"data\":{\"Cause\":27}}                 | XapiInvalidArgumentException",
                "{\"code\":3,\"message\":\"No match on Path argument\"}                  | XapiUnknownNodeException",
                "{\"code\":-32601,\"message\":\"Method not found.\"}                     | XapiUnknownNodeException",
                "{\"code\":-32602,\"message\":\"No match on Path argument\"}             | XapiUnknownNodeException",
                "{\"code\":-32602,\"message\":\"Bad usage: Missing or invalid parameter(s).\"} | XapiInvalidArgumentException",
                "{\"code\":-32602,\"message\":\"Unknown subscription Id\",\"data\":{\"Id\":4}} | XapiInvalidArgumentException",
                "{\"code\":-31999,\"message\":\"Permission Denied\"}                     | XapiPermissionDeniedException",
                "{\"code\":-31998,\"message\":\"Subscriber Count Exceeded\"}             | XapiSubscriptionLimitException",
                "{\"code\":-31997,\"message\":\"Not Ready\"}                             | XapiNotReadyException",
                "{\"code\":-32600,\"message\":\"Invalid Request\"}                       | XapiInvalidRequestException",
                "{\"code\":-32603,\"message\":\"Internal Error\"}                        | XapiInternalErrorException",
                "{\"code\":-32700,\"message\":\"Parse Error\"}                           | XapiParseErrorException",
                "{\"code\":-32000,\"message\":\"something new\"}                         | XapiDeviceException",
            })
    void eachKindOfErrorHasAType(String error, String type) {
        device.fail("xCommand/Dial", error);

        assertThatThrownBy(() -> client.execute("Dial", Map.of("Number", "1")))
                .isInstanceOf(XapiDeviceException.class)
                .hasMessageStartingWith("xCommand Dial on " + device.host() + ": ")
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(type));
    }

    @Test
    void anUnknownNodeSaysWhichProductsHaveItAndWhatThisOneIs() {
        device.fail("xCommand/Cameras/Background/Clear", "{\"code\":-32601,\"message\":\"Method not found.\"}")
                .answer("xGet", "\"Room Bar\"");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.execute("Cameras/Background/Clear"))
                    .isInstanceOf(XapiUnknownNodeException.class)
                    .hasMessage("xCommand Cameras Background Clear on " + device.host()
                            + ": Method not found (code -32601). xCommand Cameras Background Clear exists on Desk Pro,"
                            + " Desk and Desk Mini only; this is a Room Bar");
        }
        assertThat(device.requests())
                .filteredOn(request -> request.get("method").asText().equals("xGet"))
                .hasSize(1);
    }

    @Test
    void anUnknownNodeIsToldAlsoWhenTheProductCannotBe() {
        device.fail("xCommand/Cameras/Background/Clear", "{\"code\":-32601,\"message\":\"Method not found.\"}")
                .fail("xGet", "{\"code\":-31999,\"message\":\"Permission Denied\"}");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> client.execute("Cameras/Background/Clear"))
                    .isInstanceOf(XapiUnknownNodeException.class)
                    .hasMessageEndingWith("exists on Desk Pro, Desk and Desk Mini only");
        }
        assertThat(device.requests())
                .filteredOn(request -> request.get("method").asText().equals("xGet"))
                .hasSize(1);
    }

    @Test
    void anUnknownNodeSaysInWhichReleasesItIs() {
        device.fail("xGet", "{\"code\":-32602,\"message\":\"No match on Path argument\"}");

        assertThatThrownBy(() -> client.get("Configuration/Audio/Old"))
                .hasMessageEndingWith("xConfiguration Audio Old exists since CE 9.15.17.4 and is gone in RoomOS 26.4");
    }

    @Test
    void aRequestEndsInTimeAlsoWhenTheDeviceDoesNotSayWhatItIs() {
        device.fail("xCommand/Cameras/Background/Clear", "{\"code\":-32601,\"message\":\"Method not found.\"}")
                .ignore("xGet");

        assertThat(client.executeAsync("Cameras/Background/Clear", Map.of())).failsWithin(Duration.ofSeconds(8));
    }
}
