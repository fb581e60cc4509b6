package dev.jxapi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.PathSegment;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.Variant;
import dev.jxapi.schema.data.SchemaData;
import dev.jxapi.simulator.internal.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every node of the schema, on the wire. */
class SchemaWalkTest {

    /** Commands that end the connection, or change how the device is reached. */
    private static final Set<String> ENDING =
            Set.of("SystemUnit Boot", "SystemUnit FactoryReset", "SystemUnit SoftReset", "Security Persistency");

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of(Products.ROOM_BAR_PRO, "26.4"),
                Arguments.of(Products.CODEC_PRO, "26.4"),
                Arguments.of(Products.DESK_PRO, "11.27"),
                Arguments.of(Products.ROOM_KIT, "10.19"),
                Arguments.of(Products.ROOM_55, "9.15"));
    }

    private static List<String> path(DeviceNode node, Variant variant) {
        List<String> steps = new ArrayList<>();
        int list = 0;
        for (PathSegment segment : node.path().segments()) {
            steps.add(segment.name());
            if (segment.list()) {
                IndexRange range = variant.indexes().get(list++);
                steps.add(range.any() ? "7" : Integer.toString(range.max()));
            }
        }
        return steps;
    }

    private static String array(NodeKind kind, List<String> steps) {
        return TestClient.array(kind.root() + " " + String.join(" ", steps));
    }

    private static JsonNode json(Object value) {
        return TestClient.MAPPER.valueToTree(value);
    }

    private static void fits(ValueSpace space, JsonNode value, String path) {
        if (value.isTextual() && value.asText().equals("***")) {
            return;
        }
        if (space instanceof ValueSpace.StringSpace) {
            assertThat(value.isTextual()).as("%s is %s", path, value).isTrue();
        } else {
            assertThat(Values.accept(space, value)).as("%s is %s", path, value).isNotNull();
            assertThat(value.isNumber())
                    .as("%s is %s", path, value)
                    .isEqualTo(space instanceof ValueSpace.IntegerSpace);
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void readsAndWritesEveryConfiguration(Product product, String version) {
        try (SimulatedDevice device = SimulatedDevice.builder()
                        .product(product)
                        .version(version)
                        .start();
                TestClient client = TestClient.connect(device)) {
            for (DeviceNode node : device.schema().nodes(NodeKind.CONFIGURATION)) {
                for (Variant variant : node.variants()) {
                    ValueSpace space = ((Content.ConfigurationContent) variant.content()).space();
                    String path = array(NodeKind.CONFIGURATION, path(node, variant));
                    JsonNode before = client.result("xGet", "{\"Path\":" + path + "}");
                    fits(space, before, path);
                    JsonNode value = json(Values.any(space));
                    assertThat(client.result("xSet", "{\"Path\":" + path + ",\"Value\":" + value + "}")
                                    .booleanValue())
                            .isTrue();
                    if (!((Content.ConfigurationContent) variant.content()).secret()) {
                        assertThat(client.result("xGet", "{\"Path\":" + path + "}"))
                                .isEqualTo(value);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void readsEveryStatusAndTellsItsChange(Product product, String version) {
        try (SimulatedDevice device = SimulatedDevice.builder()
                        .product(product)
                        .version(version)
                        .start();
                TestClient client = TestClient.connect(device)) {
            client.subscribe("Status");
            int counted = 0;
            for (DeviceNode node : device.schema().nodes(NodeKind.STATUS)) {
                Variant variant = node.first();
                ValueSpace space = ((Content.StatusContent) variant.content()).space();
                List<String> steps = path(node, variant);
                String path = array(NodeKind.STATUS, steps);
                boolean inOpenList = variant.indexes().stream().anyMatch(IndexRange::any);
                if (!inOpenList) {
                    fits(space, client.result("xGet", "{\"Path\":" + path + "}"), path);
                }
                device.status(String.join(" ", steps)).set(Values.any(space));
                fits(space, client.result("xGet", "{\"Path\":" + path + "}"), path);
                counted++;
            }
            assertThat(counted).isEqualTo(device.schema().nodes(NodeKind.STATUS).size());
            client.get("Status");
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void takesEveryCommandWithAllItsParameters(Product product, String version) {
        try (SimulatedDevice device = SimulatedDevice.builder()
                        .product(product)
                        .version(version)
                        .start();
                TestClient client = TestClient.connect(device)) {
            for (DeviceNode node : device.schema().nodes(NodeKind.COMMAND)) {
                Content.CommandContent content = (Content.CommandContent) node.content();
                ObjectNode params = TestClient.MAPPER.createObjectNode();
                for (Parameter parameter : content.parameters()) {
                    ValueSpace space = parameter.space() instanceof ValueSpace.ArraySpace array
                            ? array.element()
                            : parameter.space();
                    params.set(parameter.name(), json(Values.any(space)));
                }
                if (content.multiline()) {
                    params.put("body", "");
                }
                if (ENDING.contains(node.path().toString())) {
                    continue;
                }
                JsonNode answer =
                        client.call("xCommand/" + node.path().toString().replace(' ', '/'), params.toString());
                boolean done = answer.at("/result/status").asText().equals("OK");
                boolean failed = answer.at("/error/code").asInt() == CommandException.COMMAND_ERROR;
                assertThat(done || failed).as("%s %s: %s", node, params, answer).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void emitsEveryEventWithAllItsFields(Product product, String version) {
        try (SimulatedDevice device = SimulatedDevice.builder()
                        .product(product)
                        .version(version)
                        .start();
                TestClient client = TestClient.connect(device)) {
            client.subscribe("Event");
            for (DeviceNode node : device.schema().nodes(NodeKind.EVENT)) {
                if (node.content() instanceof Content.EventContent content) {
                    device.emit(node.path().toString(), fields(content.fields()));
                } else {
                    device.emit(node.path().toString(), 5);
                }
                JsonNode body = client.receiveJson().at("/params/Event");
                for (PathSegment segment : node.path().segments()) {
                    body = body.path(segment.name());
                }
                if (node.content() instanceof Content.EventContent content) {
                    assertThat(body.get("id").asInt()).isEqualTo(1);
                    assertThat(body.properties())
                            .as("%s", node)
                            .hasSize(content.fields().size() + 1);
                } else {
                    assertThat(body.asInt()).isEqualTo(5);
                }
            }
        }
    }

    private static Map<String, Object> fields(List<EventField> fields) {
        Map<String, Object> values = new HashMap<>();
        for (EventField field : fields) {
            if (field instanceof EventField.Leaf leaf) {
                values.put(leaf.name(), Values.any(leaf.space()));
            } else if (field instanceof EventField.Group group) {
                values.put(group.name(), group.multiple() ? List.of(fields(group.fields())) : fields(group.fields()));
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("devices")
    void hasTheConnectorsThatCanBeConfigured(Product product, String version) {
        try (SimulatedDevice device = SimulatedDevice.builder()
                        .product(product)
                        .version(version)
                        .start();
                TestClient client = TestClient.connect(device)) {
            assertThat(client.get("Status Video Input Connector").findValuesAsText("id"))
                    .isEqualTo(client.get("Configuration Video Input Connector").findValuesAsText("id"));
        }
    }

    /** Each product on the newest release that has it, and each release with one product. */
    static Stream<Arguments> everyDevice() {
        Map<Product, Release> newest = new TreeMap<>();
        for (Release release : SchemaData.load().releases()) {
            SchemaData.load().products(release).forEach(product -> newest.put(product, release));
        }
        Stream<Arguments> products = newest.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue().version()));
        Stream<Arguments> releases = SchemaData.load().releases().stream()
                .map(release -> Arguments.of(SchemaData.load().products(release).first(), release.version()));
        return Stream.concat(products, releases);
    }

    @ParameterizedTest
    @MethodSource("everyDevice")
    void startsAsEveryProductAndOnEveryRelease(Product product, String version) {
        try (SimulatedDevice device =
                SimulatedDevice.builder().product(product).version(version).start()) {
            for (DeviceNode node : device.schema().nodes(NodeKind.CONFIGURATION)) {
                for (Variant variant : node.variants()) {
                    Content.ConfigurationContent content = (Content.ConfigurationContent) variant.content();
                    DeviceValue value = device.configuration(String.join(" ", path(node, variant)));
                    fits(content.space(), value.get(), value.toString());
                }
            }
        }
    }
}
