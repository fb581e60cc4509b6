package dev.jxapi.schema.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.SchemaFormatException;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import dev.jxapi.schema.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedSchemaReaderTest {

    private static final Release RELEASE = new Release("26.4.1");

    private static ReadSchema read;

    @BeforeAll
    static void readFile() throws IOException {
        try (InputStream json = PublishedSchemaReaderTest.class.getResourceAsStream("published.json")) {
            read = PublishedSchemaReader.read(RELEASE, Objects.requireNonNull(json));
        }
    }

    @Test
    void countsObjectsAndUnitesThoseOfOnePath() {
        assertThat(read.objects()).isEqualTo(9);
        assertThat(read.schema().nodes()).hasSize(8);
        assertThat(read.schema().releases()).containsExactly(RELEASE);
    }

    @Test
    void aPathThatComesTwiceIsOneNodeWithTheFactsOfEachProduct() {
        Node node = node(NodeKind.CONFIGURATION, "Audio Input ARC[] Mode");

        assertThat(node.variants()).map(Variant::indexes).containsExactly(indexes("1..3"), indexes("2..3"));
        assertThat(node.variants())
                .map(variant -> variant.availability().allProducts())
                .containsExactly(
                        new TreeSet<>(Set.of(Products.CODEC_PRO)), new TreeSet<>(Set.of(Products.ROOM_70_SINGLE_G2)));
        assertThat(node.variants())
                .map(Variant::content)
                .containsOnly(new ConfigurationContent(new LiteralSpace(List.of("Off", "On")), "On", false));
    }

    @Test
    void aPathWithAndWithoutItemNumbersIsTwoNodes() {
        assertThat(node(NodeKind.CONFIGURATION, "Cameras Camera Brightness Mode"))
                .isNotEqualTo(node(NodeKind.CONFIGURATION, "Cameras Camera[] Brightness Mode"));
    }

    @Test
    void aStepIsIgnored() {
        assertThat(content(NodeKind.CONFIGURATION, "Network[] MTU"))
                .isEqualTo(new ConfigurationContent(new IntegerSpace(576, 1500), "1500", true));
    }

    @Test
    void aSegmentMayStartInLowerCase() {
        Node node = node(NodeKind.STATUS, "MediaChannels Call[] Channel[] Video IntraFrames");

        assertThat(node).hasToString("xStatus MediaChannels Call[] Channel[] Video intraFrames");
        assertThat(node.variants().get(0).indexes()).containsExactly(IndexRange.ANY, IndexRange.ANY);
        assertThat(node.mergedContent()).isEqualTo(new StatusContent(new IntegerSpace(null, null)));
        assertThat(node.mergedAccess().privacyImpact()).isTrue();
    }

    @Test
    void commandsHaveParametersAndMaybeABody() {
        assertThat(content(NodeKind.COMMAND, "Presentation Start"))
                .isEqualTo(new CommandContent(
                        List.of(
                                new Parameter("ConnectorId", false, new ArraySpace(new IntegerSpace(1, 6), 5), null),
                                new Parameter("Option.1", true, new StringSpace(0, 255), "")),
                        true));
    }

    @Test
    void accessIsRead() {
        assertThat(node(NodeKind.COMMAND, "Presentation Start").mergedAccess())
                .isEqualTo(new Access(
                        new TreeSet<>(Set.of("Admin", "User")),
                        new TreeSet<>(),
                        "any",
                        "",
                        false,
                        new TreeSet<>(Set.of("MicrosoftTeamsInCall", "MicrosoftTeamsInstalled"))));
        assertThat(node(NodeKind.CONFIGURATION, "Audio Input ARC[] Mode").mergedAccess())
                .isEqualTo(new Access(
                        new TreeSet<>(Set.of("Admin", "Integrator")),
                        new TreeSet<>(Set.of("Admin", "Integrator", "User")),
                        "any",
                        "mtr",
                        false,
                        new TreeSet<>()));
        assertThat(node(NodeKind.CONFIGURATION, "Network[] MTU").mergedAccess().backend())
                .isEqualTo("onprem");
    }

    @Test
    void anUnknownProductKeepsItsCode() {
        assertThat(node(NodeKind.COMMAND, "Presentation Start").availability().allProducts())
                .containsExactly(Products.CODEC_PRO, new Product("magellan", "magellan"));
    }

    @Test
    void anEventWithoutFieldNamesIsABareValue() {
        assertThat(content(NodeKind.EVENT, "Standby SecondsToStandby"))
                .isEqualTo(new ScalarEventContent(new IntegerSpace(null, null)));
    }

    @Test
    void eventFieldsNestAndRepeat() {
        assertThat(content(NodeKind.EVENT, "Conference Participants"))
                .isEqualTo(new EventContent(List.of(
                        new EventField.Leaf("CallId", true, new IntegerSpace(null, null)),
                        new EventField.Group(
                                "Participant",
                                false,
                                true,
                                List.of(
                                        new EventField.Leaf("Name", false, new StringSpace(null, null)),
                                        new EventField.Group(
                                                "Device",
                                                true,
                                                false,
                                                List.of(new EventField.Leaf(
                                                        "Kind",
                                                        true,
                                                        new LiteralSpace(List.of("3840_2160_60", "5"))))))),
                        new EventField.Leaf("Reason", false, new LiteralSpace(List.of())))));
    }

    @Test
    void unknownAttributesAreRemarkedOn() {
        assertThat(read.remarks()).containsOnly(Map.entry("unknown Event attribute 'shoeSize'", 1));
    }

    @Test
    void aKindWithoutObjectsIsMissing() throws IOException {
        assertThat(read.schema().missing()).isEmpty();
        assertThat(parse("Status", "A", "'valuespace': {'type': 'Integer'}")
                        .schema()
                        .missing())
                .containsEntry(RELEASE, Set.of(NodeKind.COMMAND, NodeKind.CONFIGURATION, NodeKind.EVENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Macro | A B | | 26.4.1 Macro A B: has the unknown object type 'Macro'",
                "Status | A B | | 26.4.1 Status A B: has no 'valuespace'",
                "Status | A B | 'valuespace': {} | 26.4.1 Status A B: has no 'type'",
                "Status | A B | 'valuespace': {'type': 'Float'} |"
                        + " 26.4.1 Status A B: has the unknown value space type 'Float'",
                "Status | A B | 'valuespace': {'type': 'FloatArray'} |"
                        + " 26.4.1 Status A B: has the unknown value space type 'FloatArray'",
                "Status | A B | 'valuespace': {'type': 'Literal'} | 26.4.1 Status A B: has no 'Values'",
                "Status | A B | 'valuespace': {'type': 'Literal', 'Values': [['x']]} |"
                        + " 26.4.1 Status A B: 'Values' should hold texts, not [\"x\"]",
                "Status | A B | 'valuespace': 'Integer' |" + " 26.4.1 Status A B: should be an object, not \"Integer\"",
                "Status | A B | 'valuespace': {'type': 'Integer', 'Max': '4294967295'} |"
                        + " 26.4.1 Status A B: 'Max' should be a whole number of 32 bits, not '4294967295'",
                "Status | A[x] B | 'valuespace': {'type': 'Integer'} |"
                        + " 26.4.1 Status A[x] B: has a path that cannot be read: Not a range of item numbers: 'x'",
                "Status | A[1 B | 'valuespace': {'type': 'Integer'} |"
                        + " 26.4.1 Status A[1 B: has a path that cannot be read: Not a path segment: 'A[1'",
                "Status | A B | 'privacyimpact': 'Maybe', 'valuespace': {'type': 'Integer'} |"
                        + " 26.4.1 Status A B: 'privacyimpact' should be True or False, not 'Maybe'",
                "Command | A B | | 26.4.1 Command A B: has no 'params'",
                "Command | A B | 'params': [{'name': 'P', 'valuespace': {'type': 'Integer'}}] |"
                        + " 26.4.1 Command A B, parameter P: has no 'required'",
                "Command | A B | 'params': [{'name': 'P', 'required': true, 'valuespace': {'type': 'Blob'}}] |"
                        + " 26.4.1 Command A B, parameter P: has the unknown value space type 'Blob'",
                "Event | A B | 'children': {'F': {'required': true, 'valuespace': 'blob'}} |"
                        + " 26.4.1 Event A B, field F: has the unknown field type 'blob'",
                "Event | A B | 'children': {'F': {'required': true, 'children': {}}} |"
                        + " 26.4.1 Event A B, field F: has no 'multiple'",
            })
    void whatIsNotUnderstoodIsAnErrorThatNamesTheNode(String type, String path, String attributes, String message) {
        assertThatThrownBy(() -> parse(type, path, attributes))
                .isInstanceOf(SchemaFormatException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | The schema of 26.4.1 has no array 'objects'",
                "{'objects': [{'type': 'Status', 'path': 'A', 'attributes': {}}]} | 26.4.1 Status A: has no 'products'",
                "{'objects': [{'path': 'A', 'attributes': {}}]} | 26.4.1 ? A: has no 'type'",
                "{'objects': [{'type': 'Status', 'path': 'A'}]} | 26.4.1 Status A: has no 'attributes'",
            })
    void aFileThatIsNoneIsAnError(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(SchemaFormatException.class)
                .hasMessage(message);
    }

    @Test
    void textThatIsNotJsonIsAnError() {
        assertThatThrownBy(() -> parse("<html>"))
                .isInstanceOf(SchemaFormatException.class)
                .hasMessageStartingWith("Not JSON: ");
    }

    private static ReadSchema parse(String type, String path, String attributes) throws IOException {
        return parse("{'objects': [{'type': '" + type + "', 'path': '" + path + "', 'products': ['hopen'],"
                + "'attributes': {" + (attributes == null ? "" : attributes) + "}}]}");
    }

    private static ReadSchema parse(String json) throws IOException {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return PublishedSchemaReader.read(RELEASE, new ByteArrayInputStream(text));
    }

    private static Node node(NodeKind kind, String path) {
        return read.schema().node(kind, path).orElseThrow();
    }

    private static Content content(NodeKind kind, String path) {
        return node(kind, path).mergedContent();
    }

    private static List<IndexRange> indexes(String range) {
        return List.of(IndexRange.parse(range));
    }
}
