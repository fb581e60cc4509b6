package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.Products;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each request of Cisco's guide to xAPI over WebSocket, with the answer that the guide shows. */
class GuideTest {

    private SimulatedDevice device;
    private TestClient client;

    @BeforeEach
    void start() {
        device = SimulatedDevice.builder()
                .product(Products.CODEC_PRO)
                .version("9.15")
                .evidence(Evidence.USUAL.withCommandStatus(false))
                .start();
        client = TestClient.connect(device);
    }

    @AfterEach
    void stop() {
        client.close();
        device.close();
    }

    private void answers(String request, String response) {
        client.send(request);
        assertThat(client.receiveJson()).isEqualTo(json(response));
    }

    @Test
    void statusLeaf() {
        device.status("SystemUnit Uptime").set(62974);
        answers("""
                {"jsonrpc": "2.0", "id": 101, "method": "xGet",
                 "params": {"Path": ["Status", "SystemUnit", "Uptime"]}}""", """
                {"jsonrpc": "2.0", "id": 101, "result": 62974}""");
    }

    @Test
    void configurationLeaf() {
        device.configuration("SystemUnit Name").set("my-device");
        answers("""
                {"jsonrpc": "2.0", "id": 102, "method": "xGet",
                 "params": {"Path": ["Configuration", "SystemUnit", "Name"]}}""", """
                {"jsonrpc": "2.0", "id": 102, "result": "my-device"}""");
    }

    @Test
    void subtree() {
        device.status("SystemUnit State Subsystem").remove();
        device.status("SystemUnit State System").remove();
        answers("""
                {"jsonrpc": "2.0", "id": 103, "method": "xGet",
                 "params": {"Path": ["Status", "SystemUnit", "State"]}}""", """
                {"jsonrpc": "2.0", "id": 103, "result": {"NumberOfActiveCalls": 0,
                 "NumberOfInProgressCalls": 0, "NumberOfSuspendedCalls": 0}}""");
    }

    @Test
    void leafInAList() {
        answers("""
                {"jsonrpc": "2.0", "id": 104, "method": "xGet",
                 "params": {"Path": ["Status", "SystemUnit", "Hardware", "Monitoring", "Fan", 2, "Status"]}}""", """
                {"jsonrpc": "2.0", "id": 104, "result": "2372 rpm"}""");
    }

    @Test
    void queryWithWildcard() {
        device.status("SIP CallForward DisplayName").set("my-name");
        device.status("SystemUnit Software DisplayName").set("ce 9.7.1 ...");
        answers("""
                {"jsonrpc": "2.0", "id": 105, "method": "xQuery",
                 "params": {"Query": ["Status", "**", "DisplayName"]}}""", """
                {"jsonrpc": "2.0", "id": 105, "result": {"Status": {
                 "SIP": {"CallForward": {"DisplayName": "my-name"}},
                 "SystemUnit": {"Software": {"DisplayName": "ce 9.7.1 ..."}}}}}""");
    }

    @Test
    void completeDocuments() {
        for (String root : new String[] {"Status", "Configuration"}) {
            JsonNode got = client.result("xGet", "{\"Path\": [\"" + root + "\"]}");
            JsonNode queried = client.result("xQuery", "{\"Query\": [\"" + root + "\"]}");
            assertThat(got.has("Audio")).isTrue();
            assertThat(queried.properties()).hasSize(1);
            assertThat(queried.get(root)).isEqualTo(got);
        }
        assertThat(client.error("xQuery", "{\"Query\": [\"**\"]}").get("code").asInt())
                .isEqualTo(-32602);
        assertThat(client.error("xGet", "{\"Path\": [\"**\"]}").get("code").asInt())
                .isEqualTo(-32602);
    }

    @Test
    void setAConfiguration() {
        answers("""
                {"jsonrpc": "2.0", "id": 110, "method": "xSet",
                 "params": {"Path": ["Configuration", "SystemUnit", "Name"], "Value": "my-device"}}""", """
                {"jsonrpc": "2.0", "id": 110, "result": true}""");
        assertThat(device.configuration("SystemUnit Name").get().asText()).isEqualTo("my-device");
    }

    private static final String DIAL = """
            {"jsonrpc": "2.0", "id": 111, "method": "xCommand/Dial",
             "params": {"Number": "alice@example.com", "Protocol": "H320"}}""";

    @Test
    void command() {
        answers(DIAL, """
                {"jsonrpc": "2.0", "id": 111, "result": {"CallId": 2, "ConferenceId": 1}}""");
    }

    @Test
    void commandThatFails() {
        device.onCommand("Dial").fail(1, "Not paired with isdn link", Map.of("Cause", 21));
        answers(DIAL, """
                {"jsonrpc": "2.0", "id": 111, "error": {"code": 1, "data": {"Cause": 21},
                 "message": "Not paired with isdn link"}}""");
    }

    @Test
    void commandWithARepeatedParameter() {
        answers("""
                {"jsonrpc": "2.0", "id": 115, "method": "xCommand/Presentation/Start",
                 "params": {"Layout": "Equal", "ConnectorId": [2, 3], "SendingMode": "LocalRemote"}}""", """
                {"jsonrpc": "2.0", "id": 115, "result": {"Instance": 1}}""");
    }

    @Test
    void multiLineCommand() {
        String text = "You need admin credentials to continue.\\nContact the IT Help Desk for more information.";
        answers("""
                {"jsonrpc": "2.0", "id": 112, "method": "xCommand/SystemUnit/SignInBanner/Set",
                 "params": {"body": "%s"}}""".formatted(text), """
                {"jsonrpc": "2.0", "id": 112, "result": {"status": "OK"}}""");
        assertThat(client.result("xCommand/SystemUnit/SignInBanner/Get", "{}").toString())
                .contains(text);
    }

    @Test
    void feedback() {
        client.subscribe("Status Standby");
        answers("""
                {"jsonrpc": "2.0", "id": 113, "method": "xFeedback/Subscribe",
                 "params": {"Query": ["Status", "Video", "Selfview"], "NotifyCurrentValue": true}}""", """
                {"jsonrpc": "2.0", "id": 113, "result": {"Id": 1}}""");
        assertThat(client.receiveJson()).isEqualTo(json("""
                        {"jsonrpc": "2.0", "method": "xFeedback/Event", "params": {"Id": 1, "Status": {"Video": {
                         "Selfview": {"FullscreenMode": "Off", "Mode": "Off", "OnMonitorRole": "First",
                         "PIPPosition": "CenterRight"}}}}}"""));

        client.result("xCommand/Video/Selfview/Set", "{\"Mode\": \"On\", \"FullscreenMode\": \"On\"}");
        for (String name : new String[] {"Mode", "FullscreenMode"}) {
            assertThat(client.receiveJson()).isEqualTo(json("""
                            {"jsonrpc": "2.0", "method": "xFeedback/Event",
                             "params": {"Id": 1, "Status": {"Video": {"Selfview": {"%s": "On"}}}}}""".formatted(name)));
        }

        String unsubscribe = "{\"jsonrpc\": \"2.0\", \"id\": 114, \"method\": \"xFeedback/Unsubscribe\","
                + " \"params\": {\"Id\": %d}}";
        answers(unsubscribe.formatted(1), """
                {"jsonrpc": "2.0", "id": 114, "result": true}""");
        answers(unsubscribe.formatted(4), """
                {"jsonrpc": "2.0", "id": 114, "error": {"code": -32602, "message": "Unknown subscription Id",
                 "data": {"Id": 4}}}""");
    }
}
