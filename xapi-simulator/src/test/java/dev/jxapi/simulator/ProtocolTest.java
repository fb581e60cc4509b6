package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {

    private static final String NO_MATCH = "{\"code\":-32602,\"message\":\"No match on Path argument\"}";
    private static final String BAD_USAGE =
            "{\"code\":-32602,\"message\":\"Bad usage: Missing or invalid parameter(s).\"}";

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

    private static String badArgument(String parameter) {
        return "{\"code\":-32602,\"message\":\"Bad usage: Bad argument to parameter \\\"" + parameter + "\\\".\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7\"", "\"Execute an xCommand\"", "1.5", "123456789012345678", "null"})
    void echoesTheIdAsItCame(String id) {
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"xGet\",\"id\":" + id
                + ",\"params\":{\"Path\":[\"Status\",\"Video\",\"Selfview\",\"Mode\"]}}");
        assertThat(client.receive()).isEqualTo("{\"id\":" + id + ",\"jsonrpc\":\"2.0\",\"result\":\"Off\"}");
    }

    @Test
    void sortsKeysBytewise() {
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"xGet\",\"id\":1,"
                + "\"params\":{\"Path\":[\"Status\",\"Video\",\"Selfview\"]}}");
        assertThat(client.receive())
                .isEqualTo("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"FullscreenMode\":\"Off\",\"Mode\":\"Off\","
                        + "\"OnMonitorRole\":\"First\",\"PIPPosition\":\"CenterRight\"}}");
        device.onCommand("Dial").fail(1, "Not paired with isdn link", Map.of("Cause", 21));
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"xCommand/Dial\",\"id\":2,\"params\":{\"Number\":\"a\"}}");
        assertThat(client.receive())
                .isEqualTo("{\"error\":{\"code\":1,\"data\":{\"Cause\":21},\"message\":\"Not paired with isdn link\"},"
                        + "\"id\":2,\"jsonrpc\":\"2.0\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"xGet\",\"id\":3,"
                + "\"params\":{\"Path\":[\"Status\",\"SystemUnit\"]}}");
        assertThat(client.receive())
                .containsSubsequence("BroadcastName", "Hardware", "ProductId", "Software", "Uptime");
    }

    @Test
    void answersNothingToANotification() {
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"xCommand/Audio/Volume/Set\",\"params\":{\"Level\":33}}");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"xCommand/No/Such\",\"params\":{}}");
        assertThat(client.get("Status Audio Volume")).isEqualTo(json("33"));
        assertThat(client.receive(Duration.ofMillis(50))).isNull();
    }

    @Test
    void answersABatchWithAnArrayOfTheAnswers() {
        client.send("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xGet\",\"params\":{\"Path\":[\"Status\",\"Audio\","
                + "\"Volume\"]}},{\"jsonrpc\":\"2.0\",\"method\":\"xCommand/Standby/Halfwake\"},"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"nope\"}]");
        assertThat(client.receiveJson())
                .isEqualTo(json("[{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":50},{\"error\":{\"code\":-32601,"
                        + "\"message\":\"Method not found.\"},\"id\":2,\"jsonrpc\":\"2.0\"}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nonsense", "{\"jsonrpc\":\"2.0\"} {}"})
    void answersAParseErrorWithoutId(String text) {
        client.send(text);
        assertThat(client.receiveJson())
                .isEqualTo(json(
                        "{\"error\":{\"code\":-32700,\"message\":\"Parse error\"},\"id\":null,\"jsonrpc\":\"2.0\"}"));
    }

    @Test
    void takesABinaryFrameForNonsense() {
        client.sendBinary(new byte[] {1, 2, 3});
        assertThat(client.receiveJson().at("/error/code").asInt()).isEqualTo(-32700);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":5,\"method\":\"xGet\"}|5",
                "{\"jsonrpc\":\"1.0\",\"id\":5,\"method\":\"xGet\"}|5",
                "{\"jsonrpc\":\"2.0\",\"id\":5}|5",
                "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":7}|\"x\"",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"xGet\"}|null",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"xGet\",\"params\":[1]}|5",
                "[]|null",
                "7|null"
            })
    void refusesWhatIsNoRequest(String text, String id) {
        client.send(text);
        assertThat(client.receiveJson())
                .isEqualTo(json("{\"error\":{\"code\":-32600,\"message\":\"Invalid Request\"},\"id\":" + id
                        + ",\"jsonrpc\":\"2.0\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xCommand/Make/Coffee", "xCommand", "xCommand/", "xCommand/Audio", "xMake", "xget"})
    void doesNotFindUnknownMethods(String method) {
        assertThat(client.error(method, "{}")).isEqualTo(json("{\"code\":-32601,\"message\":\"Method not found.\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Path\":[]}", "{\"Path\":\"Status/Audio\"}", "{\"Path\":[null]}"})
    void wantsAPath(String params) {
        assertThat(client.error("xGet", params)).isEqualTo(json(BAD_USAGE));
        assertThat(client.error("xSet", params)).isEqualTo(json(BAD_USAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status Make Coffee",
                "Status Call 3 Status",
                "Status Call Status",
                "Configuration Video Input Connector 99 Name",
                "Command Dial",
                "Event Standby",
                "Nothing"
            })
    void findsNothingAtPathsThatDoNotExist(String path) {
        assertThat(client.error("xGet", "{\"Path\":" + TestClient.array(path) + "}"))
                .isEqualTo(json(NO_MATCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"status\",\"audio\",\"volume\"]",
                "[\"STATUS\",\"AUDIO\",\"VOLUME\"]",
                "[\"Status\",\"Audio\",\"Volume\"]"
            })
    void readsPathsInAnyCase(String path) {
        assertThat(client.result("xGet", "{\"Path\":" + path + "}")).isEqualTo(json("50"));
    }

    @Test
    void namesThingsInTheirOwnSpellingWhateverWasAsked() {
        assertThat(client.result("xQuery", "{\"Query\":[\"status\",\"video\",\"selfview\",\"mode\"]}"))
                .isEqualTo(json("{\"Status\":{\"Video\":{\"Selfview\":{\"Mode\":\"Off\"}}}}"));
        client.result("xCommand/video/selfview/set", "{\"fullScreenMODE\":\"On\"}");
        assertThat(client.get("Status Video Selfview FullscreenMode")).isEqualTo(json("\"On\""));
    }

    @Test
    void givesListsAsArraysWithIdLast() {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xGet\",\"params\":{\"Path\":[\"Status\",\"SystemUnit\","
                + "\"Hardware\",\"Monitoring\",\"Fan\"]}}");
        assertThat(client.receive())
                .contains("\"result\":[{\"Status\":\"2372 rpm\",\"id\":1},{\"Status\":\"2372 rpm\",\"id\":2}]");
        assertThat(client.get("Status SystemUnit Hardware Monitoring Fan 2"))
                .isEqualTo(json("{\"Status\":\"2372 rpm\"}"));
        assertThat(client.get("Status SystemUnit Hardware Monitoring Fan 2 Status"))
                .isEqualTo(json("\"2372 rpm\""));
        assertThat(client.result(
                        "xGet", "{\"Path\":[\"Status\",\"SystemUnit\",\"Hardware\",\"Monitoring\",\"Fan\",\"2\"]}"))
                .isEqualTo(json("{\"Status\":\"2372 rpm\"}"));
        assertThat(client.result("xGet", "{\"Path\":[\"Status\",\"Video\",\"Input\",\"Connector[2]\",\"Type\"]}"))
                .isEqualTo(json("\"HDMI\""));
    }

    @Test
    void givesAnEmptyArrayOrAnErrorForAListWithoutElements() {
        assertThat(client.get("Status Call")).isEqualTo(json("[]"));
        assertThat(client.get("Status").has("Call")).isFalse();
        try (SimulatedDevice other = SimulatedDevice.builder()
                        .evidence(Evidence.USUAL.withEmptyListIsError(true).withElementHasId(true))
                        .start();
                TestClient there = TestClient.connect(other)) {
            assertThat(there.error("xGet", "{\"Path\":[\"Status\",\"Call\"]}")).isEqualTo(json(NO_MATCH));
            assertThat(there.get("Status SystemUnit Hardware Monitoring Fan 2"))
                    .isEqualTo(json("{\"Status\":\"2372 rpm\",\"id\":2}"));
        }
    }

    @Test
    void queriesWithWildcards() {
        assertThat(client.result("xQuery", "{\"Query\":[\"Status\",\"**\",\"Temperature\"]}"))
                .isEqualTo(
                        json("{\"Status\":{\"SystemUnit\":{\"Hardware\":{\"Monitoring\":{\"Temperature\":{\"Status\":"
                                + "\"Normal\"}}}},\"Video\":{\"Output\":{\"Monitor\":[{\"Temperature\":\"Normal\",\"id\":1},"
                                + "{\"Temperature\":\"Normal\",\"id\":2}]}}}}"));
        assertThat(client.result("xQuery", "{\"Query\":[\"Status\",\"Cameras\",\"Camera\",\"Position\",\"Zoom\"]}"))
                .isEqualTo(json("{\"Status\":{\"Cameras\":{\"Camera\":[{\"Position\":{\"Zoom\":4295},\"id\":1}]}}}"));
        assertThat(client.result("xQuery", "{\"Query\":[\"Status\",\"Call\",\"*\",\"Status\"]}"))
                .isEqualTo(json("{}"));
        assertThat(client.error("xQuery", "{\"Query\":[\"Status\",\"Coffee\"]}"))
                .isEqualTo(json(NO_MATCH));
    }

    @Test
    void hidesSecrets() {
        client.result(
                "xSet", "{\"Path\":[\"Configuration\",\"SIP\",\"Authentication\",\"Password\"],\"Value\":\"secret\"}");
        assertThat(client.get("Configuration SIP Authentication Password")).isEqualTo(json("\"***\""));
        assertThat(client.get("Configuration SIP Authentication").get("Password"))
                .isEqualTo(json("\"***\""));
    }

    @Test
    void showsUnsetTextAsEmpty() {
        assertThat(client.get("Configuration SystemUnit Name")).isEqualTo(json("\"\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Audio DefaultVolume|75|75",
                "Audio DefaultVolume|\"75\"|75",
                "SystemUnit Name|\"Whisper Blade\"|\"Whisper Blade\"",
                "SystemUnit Name|12|\"12\"",
                "Audio Microphones Mute Enabled|\"InCallOnly\"|\"InCallOnly\"",
                "Audio Microphones Mute Enabled|true|\"True\"",
                "Video Input Connector 2 Name|\"Laptop\"|\"Laptop\""
            })
    void setsConfigurations(String path, String value, String shown) {
        assertThat(client.result(
                        "xSet", "{\"Path\":" + TestClient.array("Configuration " + path) + ",\"Value\":" + value + "}"))
                .isEqualTo(json("true"));
        assertThat(client.get("Configuration " + path)).isEqualTo(json(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Audio DefaultVolume|101",
                "Audio DefaultVolume|-1",
                "Audio DefaultVolume|\"loud\"",
                "Audio DefaultVolume|1.5",
                "Audio DefaultVolume|null",
                "Audio DefaultVolume|[1]",
                "Audio DefaultVolume|{}",
                "Audio Microphones Mute Enabled|\"Maybe\"",
                "SystemUnit Name|\"123456789012345678901234567890123456789012345678901\"",
                "SystemUnit Name|\"ääääääääääääääääääääääääää\""
            })
    void refusesIllegalValuesWithCause27(String path, String value) {
        JsonNode before = client.get("Configuration " + path);
        JsonNode error = client.error(
                "xSet", "{\"Path\":" + TestClient.array("Configuration " + path) + ",\"Value\":" + value + "}");
        assertThat(error.get("data")).isEqualTo(json("{\"Cause\":27}"));
        assertThat(client.get("Configuration " + path)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Configuration Make Coffee",
                "Configuration Audio",
                "Configuration Video Input Connector Name",
                "Configuration Video Input Connector 99 Name",
                "Status Audio Volume"
            })
    void setsNothingElse(String path) {
        assertThat(client.error("xSet", "{\"Path\":" + TestClient.array(path) + ",\"Value\":1}"))
                .isEqualTo(json(NO_MATCH));
    }

    @Test
    void refusesMissingUnknownAndIllegalParameters() {
        assertThat(client.error("xCommand/Audio/Volume/Set", "{}")).isEqualTo(json(BAD_USAGE));
        assertThat(client.error("xCommand/Audio/Volume/Set", "{\"Level\":1,\"Colour\":2}"))
                .isEqualTo(json(BAD_USAGE));
        assertThat(client.error("xCommand/Audio/Volume/Set", "{\"level\":101}")).isEqualTo(json(badArgument("Level")));
        assertThat(client.error("xCommand/Audio/Volume/Set", "{\"Level\":null}"))
                .isEqualTo(json(badArgument("Level")));
        assertThat(client.error("xCommand/Dial", "{\"Number\":\"a\",\"Protocol\":\"Pigeon\"}"))
                .isEqualTo(json(badArgument("Protocol")));
        assertThat(client.error("xCommand/Presentation/Start", "{\"ConnectorId\":[1,2,3,4,5]}"))
                .isEqualTo(json(badArgument("ConnectorId")));
    }

    @Test
    void measuresTextInBytes() {
        String fits = "ä".repeat(4096);
        assertThat(client.result("xCommand/Message/Send", "{\"Text\":\"" + fits + "\"}"))
                .isEqualTo(json("{\"status\":\"OK\"}"));
        assertThat(client.error("xCommand/Message/Send", "{\"Text\":\"" + fits + "x\"}"))
                .isEqualTo(json(badArgument("Text")));
    }

    @Test
    void takesNumbersAsTextBooleansAsSuchAndSingleValuesForLists() {
        client.result("xCommand/Audio/Volume/Set", "{\"Level\":\"42\"}");
        assertThat(client.get("Status Audio Volume")).isEqualTo(json("42"));
        client.result("xCommand/Macros/Macro/Save", "{\"Name\":\"m\",\"Overwrite\":true,\"body\":\"\"}");
        assertThat(client.result("xCommand/Presentation/Start", "{\"ConnectorId\":2}"))
                .isEqualTo(json("{\"Instance\":1,\"status\":\"OK\"}"));
        assertThat(client.result("xCommand/Standby/Halfwake", "{}")).isEqualTo(json("{\"status\":\"OK\"}"));
    }

    @Test
    void takesACommandWithoutParams() {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":102,\"method\":\"xCommand/Bookings/List\"}");
        assertThat(client.receiveJson().at("/result/ResultInfo/TotalRows")).isEqualTo(json("0"));
    }

    @Test
    void wantsTheBodyUnderItsLowerCaseName() {
        assertThat(client.error("xCommand/SystemUnit/SignInBanner/Set", "{}")).isEqualTo(json(BAD_USAGE));
        assertThat(client.error("xCommand/SystemUnit/SignInBanner/Set", "{\"Body\":\"x\"}"))
                .isEqualTo(json(BAD_USAGE));
        assertThat(client.error("xCommand/Dial", "{\"Number\":\"a\",\"body\":\"x\"}"))
                .isEqualTo(json(BAD_USAGE));
    }

    @Test
    void answersACommandWithoutModelWithOk() {
        assertThat(client.result("xCommand/Video/Matrix/Reset", "{}")).isEqualTo(json("{\"status\":\"OK\"}"));
    }

    @Test
    void takesMessagesOfAnySizeAndShape() {
        String body = "x".repeat(3_000_000);
        assertThat(client.result(
                        "xCommand/UserInterface/Branding/Upload", "{\"Type\":\"Branding\",\"body\":\"" + body + "\"}"))
                .isEqualTo(json("{\"status\":\"OK\"}"));
        device.faults().fragment(7);
        assertThat(client.get("Status SystemUnit ProductPlatform")).isEqualTo(json("\"Room Bar Pro\""));
    }

    @Test
    void describesItself() {
        assertThat(client.result("xDoc", "{\"Path\":[\"Status\",\"Audio\",\"Volume\"],\"Type\":\"Schema\"}")
                        .get("ValueSpace"))
                .isEqualTo(json("{\"type\":\"Integer\"}"));
        JsonNode dial = client.result("xDoc", "{\"Path\":[\"Command\",\"Dial\"],\"Type\":\"Schema\"}");
        assertThat(dial.get("command").asText()).isEqualTo("True");
        assertThat(dial.at("/Number/required").asText()).isEqualTo("True");
        assertThat(dial.at("/CallRate/ValueSpace"))
                .isEqualTo(json("{\"max\":\"20000\",\"min\":\"64\",\"type\":\"Integer\"}"));
        JsonNode connectors = client.result("xDoc", "{\"Path\":[\"Configuration\",\"Video\",\"Input\"]}")
                .get("Connector");
        assertThat(connectors.size()).isEqualTo(6);
        assertThat(connectors.get(1).get("id").asText()).isEqualTo("2");
        assertThat(client.error("xDoc", "{\"Path\":[\"Status\",\"Coffee\"]}")).isEqualTo(json(NO_MATCH));
    }
}
