package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {

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

    @Test
    void readsALeaf() {
        device.status("Audio Volume").set(55);
        assertThat(client.get("Status Audio Volume")).isEqualTo(json("55"));
    }

    @Test
    void sortsKeysAndWritesResultAfterTheId() {
        client.send(
                "{\"jsonrpc\":\"2.0\",\"method\":\"xGet\",\"id\":\"a\",\"params\":{\"Path\":[\"Status\",\"Video\",\"Selfview\"]}}");
        assertThat(client.receive())
                .isEqualTo("{\"id\":\"a\",\"jsonrpc\":\"2.0\",\"result\":{\"FullscreenMode\":\"Off\",\"Mode\":\"Off\","
                        + "\"OnMonitorRole\":\"First\",\"PIPPosition\":\"CenterRight\"}}");
    }

    @Test
    void tellsChangesToSubscribersAsDeltas() {
        int id = client.subscribe("Status Call");
        device.status("Call 3").set(Map.of("Status", "Ringing", "Direction", "Incoming"));
        assertThat(client.receiveJson())
                .isEqualTo(json("{\"jsonrpc\":\"2.0\",\"method\":\"xFeedback/Event\",\"params\":{\"Id\":" + id
                        + ",\"Status\":{\"Call\":[{\"Direction\":\"Incoming\",\"Status\":\"Ringing\",\"id\":3}]}}}"));
        device.status("Call 3").remove();
        assertThat(client.receiveJson().at("/params/Status/Call")).isEqualTo(json("[{\"ghost\":\"True\",\"id\":3}]"));
    }

    @Test
    void unknownCommandIsNotFound() {
        assertThat(client.error("xCommand/Make/Coffee", "{}"))
                .isEqualTo(json("{\"code\":-32601,\"message\":\"Method not found.\"}"));
    }

    @Test
    void servesTls() {
        try (SimulatedDevice secure = SimulatedDevice.builder().tls().start();
                TestClient tls = TestClient.connect(secure)) {
            assertThat(tls.get("Status SystemUnit ProductPlatform")).isEqualTo(json("\"Room Bar Pro\""));
        }
    }
}
