package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

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

    private void hears(int id, String root, String body) {
        assertThat(client.receiveJson())
                .isEqualTo(json("{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":{\"Id\":" + id + ",\""
                        + root + "\":" + body + "}}"));
    }

    private void hearsNothingMore() {
        client.get("Status Audio VolumeMute");
        assertThat(client.receive(Duration.ofMillis(20))).isNull();
    }

    @Test
    void countsSubscriptionsFromZeroForEachConnection() {
        assertThat(client.subscribe("Status Audio")).isZero();
        assertThat(client.subscribe("Status Video")).isEqualTo(1);
        try (TestClient other = TestClient.connect(device)) {
            assertThat(other.subscribe("Status Audio")).isZero();
        }
    }

    @Test
    void tellsOnlyWhatChanged() {
        client.subscribe("Status Audio");
        device.status("Audio Volume").set(55);
        hears(0, "Status", "{\"Audio\":{\"Volume\":55}}");
        device.status("Audio Volume").set(55);
        hearsNothingMore();
    }

    @Test
    void writesNotificationsInTheOrderOfADevice() {
        client.subscribe("Status Audio");
        device.status("Audio Volume").set(55);
        assertThat(client.receive())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":{\"Id\":0,\"Status\":"
                        + "{\"Audio\":{\"Volume\":55}}}}");
        client.subscribe("Event");
        device.emit("Bookings Updated");
        assertThat(client.receive())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":{\"Event\":{\"Bookings\":"
                        + "{\"Updated\":{\"id\":1},\"id\":1}},\"Id\":1}}");
    }

    @Test
    void tellsChangesMadeAtOnceInOneMessage() {
        client.subscribe("Status SystemUnit State");
        device.status("SystemUnit State").set(Map.of("NumberOfActiveCalls", 1, "NumberOfInProgressCalls", 2));
        hears(0, "Status", "{\"SystemUnit\":{\"State\":{\"NumberOfActiveCalls\":1,\"NumberOfInProgressCalls\":2}}}");
    }

    @Test
    void tellsEachSubscriptionThatMatches() {
        client.subscribe("Status Audio Volume");
        client.subscribe("Status Audio Volume");
        client.subscribe("Status");
        client.subscribe("Status ** Volume");
        client.subscribe("Status Video");
        device.status("Audio Volume").set(55);
        for (int id : List.of(0, 1, 2, 3)) {
            hears(id, "Status", "{\"Audio\":{\"Volume\":55}}");
        }
        hearsNothingMore();
    }

    @Test
    void tellsGhostsToListsAndToLeavesBelowThem() {
        client.subscribe("Status Call");
        client.subscribe("Status Call Status");
        client.subscribe("Status Call 4");
        device.status("Call 3").set(Map.of("Status", "Ringing", "Direction", "Incoming"));
        hears(0, "Status", "{\"Call\":[{\"Direction\":\"Incoming\",\"Status\":\"Ringing\",\"id\":3}]}");
        hears(1, "Status", "{\"Call\":[{\"Status\":\"Ringing\",\"id\":3}]}");
        device.status("Call 3").remove();
        hears(0, "Status", "{\"Call\":[{\"ghost\":\"True\",\"id\":3}]}");
        hears(1, "Status", "{\"Call\":[{\"ghost\":\"True\",\"id\":3}]}");
        hearsNothingMore();
    }

    @Test
    void tellsAListElementByItsNumber() {
        client.subscribe("Status Peripherals ConnectedDevice 1001 Status");
        device.status("Peripherals ConnectedDevice 1001 Status").set("LostConnection");
        hears(0, "Status", "{\"Peripherals\":{\"ConnectedDevice\":[{\"Status\":\"LostConnection\",\"id\":1001}]}}");
        device.status("Peripherals ConnectedDevice").remove();
        hears(0, "Status", "{\"Peripherals\":{\"ConnectedDevice\":[{\"ghost\":\"True\",\"id\":1001}]}}");
    }

    @Test
    void answersBeforeItTellsTheCurrentValues() {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xFeedback/Subscribe\",\"params\":{\"Query\":"
                + "[\"status\",\"video\",\"selfview\"],\"NotifyCurrentValue\":true}}");
        assertThat(client.receiveJson()).isEqualTo(json("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"Id\":0}}"));
        hears(
                0,
                "Status",
                "{\"Video\":{\"Selfview\":{\"FullscreenMode\":\"Off\",\"Mode\":\"Off\",\"OnMonitorRole\":\"First\","
                        + "\"PIPPosition\":\"CenterRight\"}}}");
    }

    @Test
    void tellsAllOfAStatusTreeInOneMessage() {
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xFeedback/Subscribe\",\"params\":{\"Query\":"
                + "[\"Status\"],\"NotifyCurrentValue\":true}}");
        client.receive();
        JsonNode tree = client.receiveJson().at("/params/Status");
        assertThat(tree.properties()).hasSameSizeAs(client.get("Status").properties());
    }

    @Test
    void hasNoCurrentValuesOfEventsAndEmptyLists() {
        client.result("xFeedback/Subscribe", "{\"Query\":[\"Event\"],\"NotifyCurrentValue\":true}");
        client.result("xFeedback/Subscribe", "{\"Query\":[\"Status\",\"Call\"],\"NotifyCurrentValue\":true}");
        hearsNothingMore();
    }

    @Test
    void tellsConfigurationsWithSecretsHidden() {
        client.subscribe("Configuration");
        client.result("xSet", "{\"Path\":[\"Configuration\",\"SystemUnit\",\"Name\"],\"Value\":\"x\"}");
        hears(0, "Configuration", "{\"SystemUnit\":{\"Name\":\"x\"}}");
        client.result("xSet", "{\"Path\":[\"Configuration\",\"SIP\",\"Turn\",\"Password\"],\"Value\":\"p\"}");
        hears(0, "Configuration", "{\"SIP\":{\"Turn\":{\"Password\":\"***\"}}}");
    }

    @Test
    void answersASetBeforeItTellsOfIt() {
        client.subscribe("Configuration SystemUnit Name");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"xSet\",\"params\":{\"Path\":[\"Configuration\","
                + "\"SystemUnit\",\"Name\"],\"Value\":\"x\"}}");
        assertThat(client.receiveJson().get("result")).isEqualTo(json("true"));
        hears(0, "Configuration", "{\"SystemUnit\":{\"Name\":\"x\"}}");
    }

    @Test
    void givesEachObjectOfAnEventTheIdOne() {
        client.subscribe("Event UserInterface");
        device.emit(
                "userinterface extensions widget action",
                Map.of("Type", "pressed", "Value", 188, "WidgetId", "slider"));
        hears(
                0,
                "Event",
                "{\"UserInterface\":{\"Extensions\":{\"Widget\":{\"Action\":{\"Type\":\"pressed\",\"Value\":\"188\","
                        + "\"WidgetId\":\"slider\",\"id\":1},\"id\":1},\"id\":1},\"id\":1}}");
        device.emit("UserInterface Message Prompt Response", Map.of("FeedbackId", "f", "OptionId", "2"));
        assertThat(client.receiveJson().at("/params/Event/UserInterface/Message/Prompt/Response"))
                .isEqualTo(json("{\"FeedbackId\":\"f\",\"OptionId\":2,\"id\":1}"));
    }

    @Test
    void writesAnEventThatIsABareNumberAsSuch() {
        client.subscribe("Event Standby SecondsToStandby");
        device.emit("Standby SecondsToStandby", 30);
        hears(0, "Event", "{\"Standby\":{\"SecondsToStandby\":30,\"id\":1}}");
    }

    @Test
    void writesListsInEventsAsLists() {
        client.subscribe("Event");
        device.emit(
                "UserInterface WebView Display",
                Map.of("Url", "https://example.com", "Headers", List.of(Map.of("Header", "a"), Map.of("Header", "b"))));
        assertThat(client.receiveJson().at("/params/Event/UserInterface/WebView/Display"))
                .isEqualTo(json("{\"Headers\":[{\"Header\":\"a\",\"id\":1},{\"Header\":\"b\",\"id\":2}],"
                        + "\"Url\":\"https://example.com\",\"id\":1}"));
    }

    @Test
    void tellsOneFieldOfAnEvent() {
        client.subscribe("Event UserInterface Message Prompt Response OptionId");
        device.emit("UserInterface Message Prompt Response", Map.of("FeedbackId", "f", "OptionId", 2));
        assertThat(client.receiveJson().at("/params/Event/UserInterface/Message/Prompt/Response"))
                .isEqualTo(json("{\"OptionId\":2,\"id\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Status Coffee", "Command Dial", "Event Bookings Updated Field", "Status Audio Volume Level"})
    void subscribesToNothingThatDoesNotExist(String query) {
        assertThat(client.error("xFeedback/Subscribe", "{\"Query\":" + TestClient.array(query) + "}")
                        .get("code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void takesAQueryOnlyAsAnArray() {
        assertThat(client.error("xFeedback/Subscribe", "{\"Query\":\"Status/Audio\"}")
                        .get("message")
                        .asText())
                .isEqualTo("Bad usage: Missing or invalid parameter(s).");
    }

    @Test
    void endsSubscriptions() {
        client.subscribe("Status Audio");
        assertThat(client.result("xFeedback/Unsubscribe", "{\"Id\":0}")).isEqualTo(json("true"));
        assertThat(client.error("xFeedback/Unsubscribe", "{\"Id\":0}"))
                .isEqualTo(json("{\"code\":-32602,\"data\":{\"Id\":0},\"message\":\"Unknown subscription Id\"}"));
        device.status("Audio Volume").set(55);
        hearsNothingMore();
        assertThat(client.subscribe("Status Audio")).isEqualTo(1);
    }

    @Test
    void forgetsTheSubscriptionsOfAConnectionThatEnds() {
        client.subscribe("Status Audio");
        assertThat(device.subscriptions()).isEqualTo(1);
        client.close();
        device.await(() -> device.subscriptions() == 0, Duration.ofSeconds(10));
    }

    @Test
    void limitsSubscriptions() {
        device.faults().subscriptionLimit(2);
        client.subscribe("Status Audio");
        client.subscribe("Status Video");
        assertThat(client.error("xFeedback/Subscribe", "{\"Query\":[\"Status\"]}"))
                .isEqualTo(json("{\"code\":-31998,\"message\":\"Subscriber count exceeded\"}"));
        client.result("xFeedback/Unsubscribe", "{\"Id\":0}");
        client.subscribe("Status");
    }

    @Test
    void showsNodesThatTheSchemaDoesNotHave() {
        device.status("Future Thing 7 Name").set("new");
        client.subscribe("Status Future");
        device.status("Future Thing 7 Size").set(3);
        hears(0, "Status", "{\"Future\":{\"Thing\":[{\"Size\":3,\"id\":7}]}}");
        assertThat(client.get("Status Future Thing 7 Name")).isEqualTo(json("\"new\""));
    }
}
