package dev.jxapi.schema;

import static dev.jxapi.schema.TestSchemas.R10;
import static dev.jxapi.schema.TestSchemas.R11;
import static dev.jxapi.schema.TestSchemas.R26;
import static dev.jxapi.schema.TestSchemas.R9;
import static dev.jxapi.schema.TestSchemas.in;
import static dev.jxapi.schema.TestSchemas.integers;
import static dev.jxapi.schema.TestSchemas.literals;
import static dev.jxapi.schema.TestSchemas.node;
import static dev.jxapi.schema.TestSchemas.releases;
import static dev.jxapi.schema.TestSchemas.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.StatusContent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeviceSchemaTest {

    private static final Product DESK = Products.DESK;
    private static final Product BAR = Products.ROOM_BAR;

    private final Node gain = node(
            NodeKind.CONFIGURATION,
            "Audio Input Microphone[] Gain",
            variant(in(R26, BAR), new ConfigurationContent(integers(0, 70), "20", false), "2..3"),
            variant(in(R26, BAR), new ConfigurationContent(integers(0, 24), "14", false), "1"),
            variant(in(R11, DESK), new ConfigurationContent(integers(0, 9), "5", false), "n"));
    private final Node zone = node(
            NodeKind.CONFIGURATION,
            "Audio Input Microphone[] Zone",
            variant(in(R26, BAR, DESK), new ConfigurationContent(integers(0, 8), "[1]: 1; [2]: 2; ", false), "1"));
    private final Node uptime = node(
            NodeKind.STATUS,
            "SystemUnit Uptime",
            variant(
                    in(R26, BAR, DESK)
                            .union(in(R11, BAR, DESK))
                            .union(in(R10, BAR))
                            .union(in(R9, BAR)),
                    new StatusContent(integers(0, 1))));
    private final Node pressed = node(
            NodeKind.EVENT,
            "UserInterface Pressed",
            variant(in(R26, BAR, DESK), new EventContent(List.of())),
            variant(in(R10, BAR), new EventContent(List.of(new EventField.Leaf("Signal", true, literals("A"))))));
    private final Schema schema = new Schema(
            releases(R9, R10, R11, R26),
            new TreeMap<>(Map.of(R11, (Set<NodeKind>) EnumSet.of(NodeKind.EVENT), R9, EnumSet.of(NodeKind.EVENT))),
            List.of(uptime, gain, pressed, zone));

    @Test
    void holdsExactlyWhatTheProductHasInTheRelease() {
        assertThat(schema.device(BAR, R26).nodes())
                .map(DeviceNode::toString)
                .containsExactly(
                        "xConfiguration Audio Input Microphone[] Gain",
                        "xConfiguration Audio Input Microphone[] Zone",
                        "xStatus SystemUnit Uptime",
                        "xEvent UserInterface Pressed");
        assertThat(schema.device(DESK, R26).nodes(NodeKind.CONFIGURATION))
                .map(DeviceNode::toString)
                .containsExactly("xConfiguration Audio Input Microphone[] Zone");
    }

    @Test
    void findsNodesInAnyCase() {
        DeviceSchema device = schema.device(BAR, R26);

        assertThat(device.node(NodeKind.STATUS, List.of("systemunit", "UPTIME")))
                .isPresent();
        assertThat(device.node(NodeKind.CONFIGURATION, "audio input microphone gain"))
                .isPresent();
        assertThat(device.node(NodeKind.STATUS, "SystemUnit")).isEmpty();
        assertThat(device.node(NodeKind.COMMAND, "SystemUnit Uptime")).isEmpty();
    }

    @Test
    void knowsTheTree() {
        DeviceBranch microphone = schema.device(BAR, R26)
                .branch(NodeKind.CONFIGURATION, List.of("Audio", "Input", "microphone"))
                .orElseThrow();

        assertThat(microphone.list()).isTrue();
        assertThat(microphone.name()).isEqualTo("Microphone");
        assertThat(microphone.ranges()).containsExactly(new IndexRange(1, 1), new IndexRange(2, 3));
        assertThat(microphone.node()).isEmpty();
        assertThat(microphone.children()).map(DeviceBranch::name).containsExactly("Gain", "Zone");
    }

    @Test
    void factsCanDifferByItemNumber() {
        DeviceNode node = schema.device(BAR, R26)
                .node(NodeKind.CONFIGURATION, "Audio Input Microphone Gain")
                .orElseThrow();

        assertThat(node.at(List.of(3)).orElseThrow().content())
                .isEqualTo(new ConfigurationContent(integers(0, 70), "20", false));
        assertThat(node.content()).isEqualTo(new ConfigurationContent(integers(0, 24), "14", false));
        assertThat(node.at(List.of(4))).isEmpty();
        assertThat(node.at(List.of())).isEmpty();
        assertThat(node.ranges(0)).containsExactly(new IndexRange(1, 1), new IndexRange(2, 3));
    }

    @Test
    void aKindThatTheReleaseMissesComesFromTheNearestEarlierRelease() {
        assertThat(schema.device(BAR, R11).nodes(NodeKind.EVENT))
                .map(DeviceNode::content)
                .first()
                .isInstanceOfSatisfying(
                        EventContent.class, event -> assertThat(event.fields()).hasSize(1));
    }

    @Test
    void aKindThatNoEarlierReleaseHasComesFromALaterOne() {
        assertThat(schema.device(BAR, R9).nodes(NodeKind.EVENT)).hasSize(1);
        assertThat(schema.device(DESK, R11).nodes(NodeKind.EVENT))
                .map(DeviceNode::content)
                .first()
                .isInstanceOfSatisfying(
                        EventContent.class, event -> assertThat(event.fields()).isEmpty());
    }

    @Test
    void aMissingKindIsNoGapInALifetime() {
        assertThat(schema.lifetime(NodeKind.EVENT, pressed.availability()))
                .isEqualTo(new Lifetime(R10, R26, true, true));
        assertThat(schema.lifetime(NodeKind.CONFIGURATION, zone.availability()))
                .isEqualTo(new Lifetime(R26, R26, false, true));
        assertThat(schema.lifetime(NodeKind.STATUS, in(R10, BAR)).until()).contains(R10);
    }

    @Test
    void whatTheSchemaDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> schema.device(DESK, R10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No Desk in 10.19.4.2; that release has [Room Bar]");
        assertThatThrownBy(() -> schema.device(DESK, new Release("27.1")))
                .hasMessageContaining("No release 27.1")
                .hasMessageContaining("26.4.1");
        assertThatThrownBy(() -> schema.release("2")).hasMessageContaining("No release 2 in this schema");
    }

    @Test
    void aReleaseIsFoundByTheStartOfItsVersion() {
        Schema many = new Schema(
                releases(new Release("11.9.3"), new Release("11.14.4.0"), new Release("11.14.5.0"), R26), List.of());

        assertThat(many.release("11.14")).hasToString("11.14.5.0");
        assertThat(many.release("11")).hasToString("11.14.5.0");
        assertThat(many.release("11.9")).hasToString("11.9.3");
        assertThat(many.release("26.4.1")).isEqualTo(R26);
        assertThatThrownBy(() -> many.release("11.1")).isInstanceOf(IllegalArgumentException.class);
    }
}
