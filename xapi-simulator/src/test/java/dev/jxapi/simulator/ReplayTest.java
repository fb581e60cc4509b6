package dev.jxapi.simulator;

import static dev.jxapi.simulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    private Path folder;

    private Path recording(String text) throws IOException {
        return Files.writeString(folder.resolve("session.jsonl"), text);
    }

    @Test
    void answersAsRecordedAndOtherwiseByItself() throws IOException {
        Path file = recording("""
                {"ms":0,"from":"client","frame":{"jsonrpc":"2.0","id":1,"method":"xGet","params":{"Path":["Status","Odd"]}}}
                {"ms":3,"from":"client","frame":{"jsonrpc":"2.0","id":2,"method":"xFeedback/Subscribe","params":{"Query":["Status","Audio"]}}}
                {"ms":5,"from":"device","frame":{"id":2,"jsonrpc":"2.0","result":{"Id":9}}}
                {"ms":6,"from":"device","frame":{"id":1,"jsonrpc":"2.0","result":{"Thing":[null]}}}
                {"ms":503,"from":"device","frame":{"jsonrpc":"2.0","method":"xFeedback/Event","params":{"Id":9,"Status":{"Audio":{"Volume":1}}}}}
                """);
        try (SimulatedDevice device = SimulatedDevice.replay(file)) {
            device.clock().freeze();
            try (TestClient client = TestClient.connect(device)) {
                client.send(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"xGet\",\"params\":{\"Path\":[\"Status\",\"Odd\"]}}");
                client.send("{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"method\":\"xFeedback/Subscribe\",\"params\":"
                        + "{\"Query\":[\"Status\",\"Audio\"]}}");
                assertThat(client.get("Status Audio Volume")).isEqualTo(json("50"));
                device.clock().advance(Duration.ofMillis(10));
                assertThat(client.receiveJson())
                        .isEqualTo(json("{\"id\":\"b\",\"jsonrpc\":\"2.0\",\"result\":{\"Id\":9}}"));
                assertThat(client.receiveJson())
                        .isEqualTo(json("{\"id\":\"a\",\"jsonrpc\":\"2.0\",\"result\":{\"Thing\":[null]}}"));
                assertThat(client.receive(Duration.ofMillis(50))).isNull();
                device.clock().advance(Duration.ofMillis(500));
                assertThat(client.receiveJson().at("/params/Status/Audio/Volume"))
                        .isEqualTo(json("1"));
            }
        }
    }

    @Test
    void refusesAFileThatIsNoRecording() throws IOException {
        Path file = recording("{\"ms\":0,\"from\":\"client\",\"frame\":{}}\nnonsense\n");
        assertThatThrownBy(() -> SimulatedDevice.replay(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2 of");
    }
}
