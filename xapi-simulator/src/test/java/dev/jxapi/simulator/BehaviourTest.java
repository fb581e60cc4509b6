package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the device does, with its clock in the test's hand. */
class BehaviourTest {

    private SimulatedDevice device;
    private TestClient client;

    @BeforeEach
    void start() {
        device = SimulatedDevice.start();
        device.clock().freeze();
        client = TestClient.connect(device);
    }

    @AfterEach
    void stop() {
        client.close();
        device.close();
    }

    private void later(long millis) {
        device.clock().advance(Duration.ofMillis(millis));
    }

    private JsonNode command(String path, String params) {
        return client.result("xCommand/" + path.replace(' ', '/'), params);
    }

    private String commandError(String path, String params) {
        return client.error("xCommand/" + path.replace(' ', '/'), params)
                .get("message")
                .asText();
    }

    private String status(String path) {
        return client.get("Status " + path).asText();
    }

    /** All feedback that has come, as {@code [root.]path=value} lines. */
    private List<String> heard() {
        int id = client.subscribe("Status Time");
        client.result("xFeedback/Unsubscribe", "{\"Id\":" + id + "}");
        List<String> lines = new ArrayList<>();
        for (String text : client.drainSkipped()) {
            JsonNode params = json(text).path("params");
            flatten("", params.has("Event") ? params.get("Event") : params.get("Status"), lines);
        }
        return lines;
    }

    private static void flatten(String path, JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !field.getKey().equals("id"))
                    .forEach(field -> flatten(path + " " + field.getKey(), field.getValue(), lines));
        } else if (node.isArray()) {
            node.forEach(item -> flatten(path + " " + item.get("id"), item, lines));
        } else {
            lines.add(path.trim() + "=" + node.asText());
        }
    }

    @Test
    void dialsConnectsAndHangsUp() {
        client.subscribe("Status Call Status");
        client.subscribe("Status SystemUnit State");
        client.subscribe("Event CallDisconnect CauseType");
        assertThat(command("Dial", "{\"Number\":\"alice@example.com\",\"Protocol\":\"Sip\"}"))
                .isEqualTo(json("{\"CallId\":2,\"ConferenceId\":1,\"status\":\"OK\"}"));
        assertThat(status("Call 2 RemoteNumber")).isEqualTo("alice@example.com");
        assertThat(status("Call 2 Direction")).isEqualTo("Outgoing");
        later(100);
        later(100);
        later(42_000);
        assertThat(status("Call 2 Duration")).isEqualTo("42");
        command("Call Disconnect", "{\"CallId\":2}");
        later(100);
        assertThat(heard())
                .containsExactly(
                        "Call 2 Status=Dialling",
                        "SystemUnit State NumberOfInProgressCalls=1",
                        "Call 2 Status=Connecting",
                        "Call 2 Status=Connected",
                        "SystemUnit State NumberOfActiveCalls=1",
                        "SystemUnit State NumberOfInProgressCalls=0",
                        "Call 2 Status=Disconnecting",
                        "SystemUnit State NumberOfActiveCalls=0",
                        "Call 2 Status=Idle",
                        "CallDisconnect CauseType=LocalDisconnect",
                        "Call 2 ghost=True");
        assertThat(client.get("Status Call")).isEqualTo(json("[]"));
    }

    @Test
    void ringsAndIsAnsweredHeldAndEndedFromFar() {
        client.subscribe("Event IncomingCallIndication");
        SimulatedCall call = device.incomingCall("bob@example.com", "Bob");
        assertThat(heard())
                .containsExactly(
                        "IncomingCallIndication CallId=2",
                        "IncomingCallIndication DisplayNameValue=Bob",
                        "IncomingCallIndication RemoteURI=bob@example.com");
        assertThat(status("Call 2 Status")).isEqualTo("Ringing");
        command("Call Accept", "{}");
        later(100);
        assertThat(status("Call 2 Status")).isEqualTo("Connected");
        assertThat(status("Call 2 AnswerState")).isEqualTo("Answered");
        command("Call Hold", "{\"CallId\":2}");
        assertThat(status("SystemUnit State NumberOfSuspendedCalls")).isEqualTo("1");
        command("Call Resume", "{\"CallId\":2}");
        call.hangUp();
        later(100);
        assertThat(device.calls()).isEmpty();
        assertThat(call.status()).isEqualTo("Idle");
    }

    @Test
    void hasSeveralCallsAtOnce() {
        command("Dial", "{\"Number\":\"a@example.com\"}");
        command("Webex Join", "{\"Number\":\"b@example.com\"}");
        device.incomingCall("c@example.com");
        later(200);
        assertThat(device.calls())
                .extracting(SimulatedCall::status)
                .containsExactly("Connected", "Connected", "Ringing");
        command("Call Reject", "{\"CallId\":4}");
        command("Call UnattendedTransfer", "{\"CallId\":2,\"Number\":\"d@example.com\"}");
        later(100);
        assertThat(client.get("Status Call")).hasSize(1);
        command("Call Disconnect", "{}");
        later(100);
        assertThat(client.get("Status Call")).isEmpty();
        JsonNode history = command("CallHistory Get", "{}");
        assertThat(history.get("Entry")).hasSize(3);
        assertThat(history.at("/Entry/0/id").asInt()).isZero();
        assertThat(command("CallHistory Get", "{\"Filter\":\"Missed\"}")
                        .at("/Entry/0/RemoteNumber")
                        .asText())
                .isEqualTo("c@example.com");
        assertThat(command("CallHistory Recents", "{\"Limit\":1}").get("Entry")).hasSize(1);
        command("CallHistory DeleteAll", "{}");
        assertThat(command("CallHistory Get", "{}").has("Entry")).isFalse();
    }

    @Test
    void refusesWhatCannotBeDoneWithCalls() {
        assertThat(client.error("xCommand/Dial", "{\"Number\":\"\"}")
                        .at("/data/Cause")
                        .asInt())
                .isEqualTo(27);
        assertThat(client.error("xCommand/Call/Accept", "{}").get("code").asInt())
                .isEqualTo(1);
        assertThat(commandError("Call Hold", "{\"CallId\":9}")).isEqualTo("No such call: 9");
        assertThat(commandError("MicrosoftTeams Join", "{}")).isEqualTo("This command needs a valid meeting url");
    }

    @Test
    void answersByItselfWhenTold() {
        device.configuration("Conference AutoAnswer Mode").set("On");
        device.incomingCall("bob@example.com");
        later(100);
        later(100);
        assertThat(status("Call 2 Status")).isEqualTo("Connected");
    }

    @Test
    void changesVolume() {
        client.subscribe("Event Audio");
        command("Audio Volume Set", "{\"Level\":95}");
        command("Audio Volume Increase", "{\"Steps\":10}");
        assertThat(status("Audio Volume")).isEqualTo("100");
        command("Audio Volume Decrease", "{}");
        assertThat(status("Audio Volume")).isEqualTo("95");
        command("Audio Volume SetToDefault", "{}");
        assertThat(status("Audio Volume")).isEqualTo("50");
        command("Audio Volume ToggleMute", "{}");
        assertThat(status("Audio VolumeMute")).isEqualTo("On");
        command("Audio Microphones Mute", "{}");
        assertThat(status("Audio Microphones Mute")).isEqualTo("On");
        assertThat(client.drainSkipped()).hasSize(2);
    }

    @Test
    void presents() {
        client.subscribe("Status Conference Presentation LocalInstance");
        assertThat(command("Presentation Start", "{\"ConnectorId\":[2,3],\"SendingMode\":\"LocalOnly\"}")
                        .get("Instance"))
                .isEqualTo(json("1"));
        assertThat(command("Presentation Start", "{}").get("Instance")).isEqualTo(json("2"));
        command("Presentation Stop", "{\"Instance\":1}");
        command("Presentation Stop", "{}");
        assertThat(heard())
                .containsExactly(
                        "Conference Presentation LocalInstance 1 SendingMode=LocalOnly",
                        "Conference Presentation LocalInstance 1 Source=2",
                        "Conference Presentation LocalInstance 2 SendingMode=LocalOnly",
                        "Conference Presentation LocalInstance 2 Source=2",
                        "Conference Presentation LocalInstance 1 ghost=True",
                        "Conference Presentation LocalInstance 2 ghost=True");
    }

    @Test
    void fallsAsleepWhenNobodyIsThere() {
        device.configuration("Standby Control").set("On");
        device.configuration("Standby Delay").set(2);
        command("Standby Deactivate", "{}");
        client.subscribe("Status Standby State");
        client.subscribe("Event Standby");
        later(90_000);
        command("Standby ResetTimer", "{\"Delay\":1}");
        later(30_000);
        later(30_000);
        later(100);
        command("Standby Deactivate", "{}");
        command("Standby Halfwake", "{}");
        assertThat(heard())
                .containsExactly(
                        "Standby SecondsToStandby=30",
                        "Standby SecondsToStandby=30",
                        "Standby State=EnteringStandby",
                        "Standby State=Standby",
                        "Standby State=Off",
                        "Standby State=Halfwake");
    }

    @Test
    void asksAndHearsTheAnswer() {
        client.subscribe("Event UserInterface Message");
        command(
                "UserInterface Message Prompt Display",
                "{\"Text\":\"Really?\",\"FeedbackId\":\"f\",\"Option.1\":\"Yes\",\"Option.2\":\"No\"}");
        assertThat(device.touchPanel().shown("Prompt")).containsEntry("Option.1", "Yes");
        device.touchPanel().choose(2);
        assertThat(device.touchPanel().shown("Prompt")).isNull();
        command("UserInterface Message TextInput Display", "{\"Text\":\"Name?\",\"FeedbackId\":\"g\"}");
        device.touchPanel().enter("Alice");
        command("UserInterface Message Alert Display", "{\"Text\":\"Fire\",\"Duration\":5}");
        later(5000);
        assertThat(heard())
                .contains(
                        "UserInterface Message Prompt Response FeedbackId=f",
                        "UserInterface Message Prompt Response OptionId=2",
                        "UserInterface Message TextInput Response FeedbackId=g",
                        "UserInterface Message TextInput Response Text=Alice",
                        "UserInterface Message Alert Display Text=Fire");
        assertThat(device.touchPanel().shown("Alert")).isNull();
    }

    private static final String PANEL =
            "<Extensions><Panel><Name>Lights</Name><Icon>Lightbulb</Icon><Page><Name>One</Name><Row><Widget>"
                    + "<WidgetId>slider</WidgetId><Type>Slider</Type></Widget></Row></Page></Panel></Extensions>";

    @Test
    void keepsPanelsAndWidgets() {
        assertThat(command("UserInterface Extensions List", "{}")).isEqualTo(json("{\"status\":\"OK\"}"));
        command("UserInterface Extensions Panel Save", "{\"PanelId\":\"lights\",\"body\":\"" + PANEL + "\"}");
        JsonNode panel = command("UserInterface Extensions List", "{}").at("/Extensions/Panel/0");
        assertThat(panel.get("PanelId").asText()).isEqualTo("lights");
        assertThat(panel.get("Name").asText()).isEqualTo("Lights");
        command("UserInterface Extensions Widget SetValue", "{\"WidgetId\":\"slider\",\"Value\":\"188\"}");
        assertThat(client.get("Status UserInterface Extensions Widget"))
                .isEqualTo(json("[{\"Value\":\"188\",\"WidgetId\":\"slider\",\"id\":1}]"));
        assertThat(commandError("UserInterface Extensions Widget SetValue", "{\"WidgetId\":\"x\",\"Value\":\"1\"}"))
                .isEqualTo("Unknown widget: 'x'");
        client.subscribe("Event UserInterface Extensions");
        device.touchPanel().clickPanel("lights");
        device.touchPanel().useWidget("slider", "changed", "20");
        assertThat(heard())
                .containsExactly(
                        "UserInterface Extensions Panel Clicked PanelId=lights",
                        "UserInterface Extensions Widget Action Type=changed",
                        "UserInterface Extensions Widget Action Value=20",
                        "UserInterface Extensions Widget Action WidgetId=slider",
                        "UserInterface Extensions Event Changed Signal=slider:20");
        command("UserInterface Extensions Panel Remove", "{\"PanelId\":\"lights\"}");
        assertThat(client.get("Status UserInterface Extensions Widget")).isEmpty();
        assertThat(commandError("UserInterface Extensions Panel Save", "{\"PanelId\":\"x\",\"body\":\"<a> & </a>\"}"))
                .isEqualTo("Failed to parse xml");
        assertThat(commandError(
                        "UserInterface Extensions Panel Save", "{\"PanelId\":\"x\",\"body\":\"<Extensions/>\"}"))
                .isEqualTo("Expected a single Panel, got 0");
    }

    @Test
    void keepsMacros() {
        assertThat(commandError("Macros Macro Get", "{\"Name\":\"none\"}")).isEqualTo("No such macro");
        command("Macros Macro Save", "{\"Name\":\"hello\",\"body\":\"console.log(1)\"}");
        command("Macros Macro Activate", "{\"Name\":\"hello\"}");
        assertThat(command("Macros Macro Get", "{\"Content\":\"True\"}").at("/Macro/0"))
                .isEqualTo(json("{\"Active\":\"True\",\"Content\":\"console.log(1)\",\"Name\":\"hello\",\"id\":1}"));
        assertThat(command("Macros Runtime Status", "{}"))
                .isEqualTo(json("{\"ActiveMacros\":1,\"Crashes\":0,\"Running\":\"True\",\"status\":\"OK\"}"));
        command("Macros Macro Remove", "{\"Name\":\"hello\"}");
        assertThat(command("Macros Macro Get", "{}")).isEqualTo(json("{\"status\":\"OK\"}"));
    }

    @Test
    void keepsBookings() {
        String json =
                "{\\\"Bookings\\\":[{\\\"Id\\\":\\\"18\\\",\\\"Number\\\":\\\"n@example.com\\\",\\\"Organizer\\\":"
                        + "{\\\"Name\\\":\\\"Alice\\\"},\\\"Time\\\":{\\\"Duration\\\":60,\\\"StartTime\\\":"
                        + "\\\"2026-05-05T10:00:00Z\\\"},\\\"Title\\\":\\\"Talk\\\"}]}";
        command("Bookings Put", "{\"body\":\"" + json + "\"}");
        JsonNode list = command("Bookings List", "{}");
        assertThat(list.at("/ResultInfo/TotalRows").asInt()).isEqualTo(1);
        assertThat(list.at("/Booking/0/Time/EndTime").asText()).isEqualTo("2026-05-05T11:00:00Z");
        assertThat(command("Bookings Get", "{\"Id\":\"18\"}")
                        .at("/Booking/DialInfo/Calls/Call/0/Number")
                        .asText())
                .isEqualTo("n@example.com");
        command("Bookings Extend", "{\"Id\":\"18\",\"Duration\":30}");
        command("Bookings Clear", "{}");
        assertThat(command("Bookings List", "{}").has("Booking")).isFalse();
    }

    @Test
    void beginsAndEndsMeetings() {
        client.subscribe("Event Bookings Start");
        client.subscribe("Event Bookings End");
        client.subscribe("Status Bookings Current");
        String start = device.clock().now().plusSeconds(60).toString();
        command("Bookings Book", "{\"Title\":\"Talk\",\"Duration\":30,\"StartTime\":\"" + start + "\"}");
        later(60_000);
        later(30 * 60_000);
        assertThat(heard())
                .containsExactly(
                        "Bookings Current Id=1",
                        "Bookings Start Id=1",
                        "Bookings Start MeetingId=1",
                        "Bookings Current Id=",
                        "Bookings End Id=1",
                        "Bookings End MeetingId=1");
    }

    @Test
    void countsPeople() {
        device.people(3);
        assertThat(status("RoomAnalytics PeopleCount Current")).isEqualTo("3");
        assertThat(status("RoomAnalytics PeoplePresence")).isEqualTo("Yes");
    }

    @Test
    void movesCamerasAndKeepsPresets() {
        command("Camera PositionSet", "{\"CameraId\":1,\"Pan\":100,\"Zoom\":8000}");
        assertThat(command("Camera Preset Store", "{\"CameraId\":1,\"Name\":\"Door\"}")
                        .get("PresetId"))
                .isEqualTo(json("1"));
        command("Camera Ramp", "{\"CameraId\":1,\"Pan\":\"Right\"}");
        assertThat(status("Cameras Camera 1 Position Pan")).isEqualTo("200");
        command("Camera Preset Activate", "{\"PresetId\":1}");
        assertThat(status("Cameras Camera 1 Position Pan")).isEqualTo("100");
        assertThat(command("Camera Preset List", "{}").get("Preset")).hasSize(1);
        assertThat(commandError("Camera Preset Activate", "{\"PresetId\":9}")).isEqualTo("No such preset: 9");
    }

    @Test
    void keepsAPhonebook() {
        String folder = command("Phonebook Folder Add", "{\"Name\":\"Team\"}")
                .get("FolderId")
                .asText();
        String contact = command(
                        "Phonebook Contact Add",
                        "{\"Name\":\"Alice\",\"Number\":\"alice@example.com\",\"FolderId\":\"" + folder + "\"}")
                .get("ContactId")
                .asText();
        assertThat(contact).isEqualTo("localContactId-1");
        JsonNode found = command("Phonebook Search", "{\"PhonebookType\":\"Local\",\"SearchString\":\"ali\"}");
        assertThat(found.at("/Contact/0/ContactMethod/0/Number").asText()).isEqualTo("alice@example.com");
        assertThat(found.at("/ResultInfo/TotalRows").asInt()).isEqualTo(1);
        command("Phonebook Contact Delete", "{\"ContactId\":\"" + contact + "\"}");
        assertThat(command("Phonebook Search", "{\"PhonebookType\":\"Local\"}").has("Contact"))
                .isFalse();
    }

    @Test
    void keepsHttpFeedbackSlotsPeripheralsAndUsers() {
        command(
                "HttpFeedback Register",
                "{\"FeedbackSlot\":2,\"ServerUrl\":\"http://192.168.1.5/\",\"Expression\":[\"/Status/Call\",\"/Event\"]}");
        assertThat(status("HttpFeedback 2 Expression 1")).isEqualTo("/Status/Call");
        command("HttpFeedback Deregister", "{\"FeedbackSlot\":2}");
        assertThat(client.get("Status HttpFeedback")).isEmpty();

        command("Peripherals Connect", "{\"ID\":\"panel\",\"Type\":\"ControlSystem\",\"Name\":\"Room\"}");
        assertThat(command("Peripherals List", "{\"Type\":\"ControlSystem\"}")
                        .at("/Device/0/id")
                        .asInt())
                .isEqualTo(1002);
        command("Peripherals HeartBeat", "{\"ID\":\"panel\"}");
        assertThat(client.error("xCommand/Peripherals/HeartBeat", "{\"ID\":\"nobody\"}")
                        .get("code")
                        .asInt())
                .isEqualTo(1);

        command("UserManagement User Add", "{\"Username\":\"eve\",\"Passphrase\":\"p\",\"Role\":[\"Admin\",\"User\"]}");
        TestClient.connect(device, device.url(), "eve", "p").close();
        assertThat(command("UserManagement User Get", "{\"Username\":\"eve\"}")
                        .at("/Roles/1/Role")
                        .asText())
                .isEqualTo("User");
        assertThat(client.error(
                                "xCommand/UserManagement/User/Add",
                                "{\"Username\":\"eve\",\"Passphrase\":\"p\",\"Role\":\"User\"}")
                        .at("/data/Result/0/Reason")
                        .asText())
                .startsWith("User already exists");
        assertThat(commandError("UserManagement User Get", "{\"Username\":\"x\"}"))
                .isEqualTo("User does not exist.");
    }

    @Test
    void offersExternalSources() {
        String add = "UserInterface Presentation ExternalSource Add";
        command(add, "{\"ConnectorId\":2,\"Name\":\"PC\",\"SourceIdentifier\":\"pc\",\"Type\":\"PC\"}");
        command(
                "UserInterface Presentation ExternalSource State Set",
                "{\"SourceIdentifier\":\"pc\",\"State\":\"Ready\"}");
        assertThat(command("UserInterface Presentation ExternalSource List", "{}")
                        .at("/Source/0"))
                .isEqualTo(json("{\"ConnectorId\":2,\"Name\":\"PC\",\"SourceIdentifier\":\"pc\","
                        + "\"State\":\"Ready\",\"Type\":\"PC\",\"id\":1}"));
        client.subscribe("Event UserInterface Presentation");
        command("UserInterface Presentation ExternalSource Select", "{\"SourceIdentifier\":\"pc\"}");
        assertThat(heard()).containsExactly("UserInterface Presentation ExternalSource Selected SourceIdentifier=pc");
        assertThat(commandError("UserInterface Presentation ExternalSource Remove", "{\"SourceIdentifier\":\"x\"}"))
                .isEqualTo("Unknown source: 'x'");
    }

    @Test
    void tellsAndSetsTheTime() {
        command("Time DateTime Set", "{\"Year\":2030,\"Month\":2,\"Day\":28,\"Hour\":23,\"Minute\":59,\"Second\":58}");
        later(3000);
        assertThat(command("Time DateTime Get", "{}"))
                .isEqualTo(json("{\"Day\":1,\"Hour\":0,\"Minute\":0,\"Month\":3,\"Second\":1,\"Year\":2030,"
                        + "\"status\":\"OK\"}"));
    }

    @Test
    void forgetsEverythingAtAFactoryReset() {
        device.configuration("SystemUnit Name").set("mine");
        command("SystemUnit WelcomeBanner Set", "{\"body\":\"hi\"}");
        client.result("xCommand/SystemUnit/FactoryReset", "{\"Confirm\":\"Yes\"}");
        client.awaitEnd();
        later(1000);
        try (TestClient again = TestClient.connect(device)) {
            assertThat(again.get("Configuration SystemUnit Name").asText()).isEmpty();
            assertThat(again.result("xCommand/SystemUnit/WelcomeBanner/Get", "{}")
                            .get("BannerText")
                            .asText())
                    .isEmpty();
        }
    }
}
