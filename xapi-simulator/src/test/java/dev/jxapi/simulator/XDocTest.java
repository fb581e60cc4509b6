package dev.jxapi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.DeviceSchema;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.reader.ReadSchema;
import dev.jxapi.schema.reader.XDocReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the device says of itself, read back. */
class XDocTest {

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of(Products.ROOM_BAR_PRO, "26.4"),
                Arguments.of(Products.DESK_PRO, "11.27"),
                Arguments.of(Products.CODEC_PRO, "9.15"));
    }

    private static DeviceSchema readBack(SimulatedDevice device) throws IOException {
        ObjectNode roots = TestClient.MAPPER.createObjectNode();
        try (TestClient client = TestClient.connect(device)) {
            for (NodeKind kind : NodeKind.values()) {
                roots.set(
                        kind.root(), client.result("xDoc", "{\"Path\":[\"" + kind.root() + "\"],\"Type\":\"Schema\"}"));
            }
        }
        ReadSchema read = XDocReader.read(
                device.release(),
                device.product(),
                new ByteArrayInputStream(TestClient.MAPPER.writeValueAsBytes(roots)));
        return read.schema().device(device.product(), device.release());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void describesEveryNodeAsTheSchemaDoes(Product product, String version) throws IOException {
        try (SimulatedDevice device =
                SimulatedDevice.builder().product(product).version(version).start()) {
            DeviceSchema schema = device.schema();
            DeviceSchema read = readBack(device);
            for (NodeKind kind : NodeKind.values()) {
                assertThat(read.nodes(kind)).hasSameSizeAs(schema.nodes(kind));
            }
            for (DeviceNode node : schema.nodes()) {
                DeviceNode described =
                        read.node(node.kind(), node.path().toString()).orElseThrow();
                assertThat(described.path()).isEqualTo(node.path());
                assertThat(described.first().access())
                        .as("%s", node)
                        .isEqualTo(node.first().access());
                sameContent(node, node.content(), described.content());
            }
        }
    }

    private static void sameContent(DeviceNode node, Content expected, Content actual) {
        if (expected instanceof Content.CommandContent command && actual instanceof Content.CommandContent described) {
            assertThat(described.multiline()).isEqualTo(command.multiline());
            assertThat(byName(described)).as("%s", node).isEqualTo(byName(command));
        } else if (expected instanceof Content.ConfigurationContent configuration
                && actual instanceof Content.ConfigurationContent described) {
            assertThat(described.space()).as("%s", node).isEqualTo(configuration.space());
            assertThat(described.secret()).as("%s", node).isEqualTo(configuration.secret());
        } else {
            assertThat(actual)
                    .as("%s", node)
                    .usingRecursiveComparison()
                    .ignoringCollectionOrder()
                    .isEqualTo(expected);
        }
    }

    private static List<Parameter> byName(Content.CommandContent command) {
        return command.parameters().stream()
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
    }
}
