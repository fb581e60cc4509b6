package dev.jxapi;

import static dev.jxapi.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.command.DialResult;
import dev.jxapi.command.PresentationStartResult;
import dev.jxapi.runtime.error.XapiCommandFailedException;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.schema.Products;
import dev.jxapi.simulator.Evidence;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.status.SystemUnitStateStatus;
import dev.jxapi.status.VideoSelfviewStatus;
import dev.jxapi.type.DialProtocol;
import dev.jxapi.type.OnOff;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each request of Cisco's guide to xAPI over WebSocket, made through the public API; the frames on the wire are those of
 * the guide, but for their numbers.
 */
@SuppressWarnings("deprecation") // the guide dials with H320, which newer releases do not have
class GuideTest {

    private SimulatedDevice device;
    private Xapi xapi;
    private Wire wire;

    @BeforeEach
    void connect(@TempDir Path folder) {
        device = SimulatedDevice.builder()
                .product(Products.CODEC_PRO)
                .version("9.15")
                .evidence(Evidence.USUAL.withCommandStatus(false))
                .start();
        wire = new Wire(folder.resolve("frames.jsonl"));
        xapi = Xapi.builder(device.url())
                .credentials(device.username(), device.password())
                .recordTo(wire.recording())
                .connect();
    }

    @AfterEach
    void close() {
        xapi.close();
        device.close();
    }

    @Test
    void aStatusLeaf() {
        device.status("SystemUnit Uptime").set(62974);

        assertThat(xapi.status().systemUnit().uptime().get()).isEqualTo(62974);
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 101, "method": "xGet",
                 "params": {"Path": ["Status", "SystemUnit", "Uptime"]}}""", """
                {"jsonrpc": "2.0", "id": 101, "result": 62974}""");
        assertThat(xapi.get("Status/SystemUnit/Uptime").intValue()).isEqualTo(62974);
    }

    @Test
    void aConfigurationLeaf() {
        device.configuration("SystemUnit Name").set("my-device");

        assertThat(xapi.configuration().systemUnit().name().get()).isEqualTo("my-device");
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 102, "method": "xGet",
                 "params": {"Path": ["Configuration", "SystemUnit", "Name"]}}""", """
                {"jsonrpc": "2.0", "id": 102, "result": "my-device"}""");
    }

    @Test
    void aSubtree() {
        device.status("SystemUnit State Subsystem").remove();
        device.status("SystemUnit State System").remove();

        SystemUnitStateStatus state = xapi.status().systemUnit().state().get();

        assertThat(state.numberOfActiveCalls()).isZero();
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 103, "method": "xGet",
                 "params": {"Path": ["Status", "SystemUnit", "State"]}}""", """
                {"jsonrpc": "2.0", "id": 103, "result": {"NumberOfActiveCalls": 0,
                 "NumberOfInProgressCalls": 0, "NumberOfSuspendedCalls": 0}}""");
    }

    @Test
    void aLeafInsideAList() {
        String fan = xapi.status()
                .systemUnit()
                .hardware()
                .monitoring()
                .fan(2)
                .status()
                .get();

        assertThat(fan).isEqualTo("2372 rpm");
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 104, "method": "xGet",
                 "params": {"Path": ["Status", "SystemUnit", "Hardware", "Monitoring", "Fan", 2, "Status"]}}""", """
                {"jsonrpc": "2.0", "id": 104, "result": "2372 rpm"}""");
    }

    @Test
    void aQueryWithAWildcard() {
        device.status("SIP CallForward DisplayName").set("my-name");
        device.status("SystemUnit Software DisplayName").set("ce 9.7.1 ...");

        JsonNode names = xapi.query("Status/**/DisplayName");

        assertThat(names.at("/Status/SIP/CallForward/DisplayName").asText()).isEqualTo("my-name");
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 105, "method": "xQuery",
                 "params": {"Query": ["Status", "**", "DisplayName"]}}""", """
                {"jsonrpc": "2.0", "id": 105, "result": {"Status": {
                 "SIP": {"CallForward": {"DisplayName": "my-name"}},
                 "SystemUnit": {"Software": {"DisplayName": "ce 9.7.1 ..."}}}}}""");
    }

    @Test
    void theCompleteDocuments() {
        assertThat(xapi.status().get().raw()).isEqualTo(xapi.query("Status").get("Status"));
        wire.assertSent("""
                {"jsonrpc": "2.0", "id": 107, "method": "xQuery", "params": {"Query": ["Status"]}}""");
        assertThat(xapi.configuration().get().raw())
                .isEqualTo(xapi.query("Configuration").get("Configuration"));
        assertThat(xapi.get("Configuration"))
                .isEqualTo(xapi.configuration().get().raw());
        wire.assertSent("""
                {"jsonrpc": "2.0", "id": 108, "method": "xGet", "params": {"Path": ["Configuration"]}}""");
    }

    @Test
    void aChangeOfAConfiguration() {
        xapi.configuration().systemUnit().name().set("my-device");

        assertThat(device.configuration("SystemUnit Name").get().asText()).isEqualTo("my-device");
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 110, "method": "xSet",
                 "params": {"Path": ["Configuration", "SystemUnit", "Name"], "Value": "my-device"}}""", """
                {"jsonrpc": "2.0", "id": 110, "result": true}""");
    }

    private static final String DIAL = """
            {"jsonrpc": "2.0", "id": 111, "method": "xCommand/Dial",
             "params": {"Number": "alice@example.com", "Protocol": "H320"}}""";

    @Test
    void aCommand() {
        DialResult call = xapi.command().dial("alice@example.com", p -> p.protocol(DialProtocol.H320));

        assertThat(call.callId()).isEqualTo(2);
        assertThat(call.conferenceId()).isEqualTo(1);
        wire.assertExchange(DIAL, """
                {"jsonrpc": "2.0", "id": 111, "result": {"CallId": 2, "ConferenceId": 1}}""");
    }

    @Test
    void aCommandThatFails() {
        device.onCommand("Dial").fail(1, "Not paired with isdn link", Map.of("Cause", 21));

        XapiCommandFailedException failure = catchThrowableOfType(
                XapiCommandFailedException.class,
                () -> xapi.command().dial("alice@example.com", p -> p.protocol(DialProtocol.H320)));

        assertThat(failure.error().message()).isEqualTo("Not paired with isdn link");
        assertThat(failure.error().cause()).isEqualTo(21);
        assertThat(failure).hasMessageContaining("xCommand Dial").hasMessageContaining("Not paired with isdn link");
        wire.assertExchange(DIAL, """
                {"jsonrpc": "2.0", "id": 111, "error": {"code": 1, "data": {"Cause": 21},
                 "message": "Not paired with isdn link"}}""");
    }

    @Test
    void aCommandWithARepeatedParameter() {
        PresentationStartResult started = xapi.command()
                .presentation()
                .start(p -> p.parameter("Layout", "Equal").connectorId(2, 3).parameter("SendingMode", "LocalRemote"));

        assertThat(started.instance()).isEqualTo(1);
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 115, "method": "xCommand/Presentation/Start",
                 "params": {"Layout": "Equal", "ConnectorId": [2, 3], "SendingMode": "LocalRemote"}}""", """
                {"jsonrpc": "2.0", "id": 115, "result": {"Instance": 1}}""");
    }

    @Test
    void aMultiLineCommand() {
        String banner = "You need admin credentials to continue.\nContact the IT Help Desk for more information.";

        xapi.command().systemUnit().signInBanner().set(banner);

        assertThat(device.requests("xCommand/SystemUnit/SignInBanner/Set")
                        .get(0)
                        .params())
                .isEqualTo(json("{\"body\": \"" + banner.replace("\n", "\\n") + "\"}"));
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 112, "method": "xCommand/SystemUnit/SignInBanner/Set",
                 "params": {"body": "<86 characters>"}}""", """
                {"jsonrpc": "2.0", "id": 112, "result": {"status": "OK"}}""");
    }

    /** The current values are asked for with a query, not with NotifyCurrentValue: only an answer has an end. */
    @Test
    void feedback() throws InterruptedException {
        BlockingQueue<VideoSelfviewStatus> seen = new LinkedBlockingQueue<>();
        Subscription selfview = xapi.status().video().selfview().observe(seen::add);
        assertThat(next(seen).raw()).isEqualTo(json("""
                        {"FullscreenMode": "Off", "Mode": "Off", "OnMonitorRole": "First",
                         "PIPPosition": "CenterRight"}"""));
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 113, "method": "xFeedback/Subscribe",
                 "params": {"Query": ["Status", "Video", "Selfview"]}}""", """
                {"jsonrpc": "2.0", "id": 113, "result": {"Id": 0}}""");

        xapi.command().video().selfview().set(p -> p.mode(OnOff.ON).fullscreenMode(OnOff.ON));
        assertThat(next(seen).mode()).isEqualTo(OnOff.ON);
        assertThat(next(seen).fullscreenMode()).isEqualTo(OnOff.ON);
        wire.assertNotified("""
                        {"Status": {"Video": {"Selfview": {"Mode": "On"}}}}""", """
                        {"Status": {"Video": {"Selfview": {"FullscreenMode": "On"}}}}""");

        selfview.close();
        wire.assertExchange("""
                {"jsonrpc": "2.0", "id": 114, "method": "xFeedback/Unsubscribe", "params": {"Id": 0}}""", """
                {"jsonrpc": "2.0", "id": 114, "result": true}""");
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("feedback").isNotNull();
        return next;
    }
}
