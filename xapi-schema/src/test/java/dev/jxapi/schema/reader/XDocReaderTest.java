package dev.jxapi.schema.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XDocReaderTest {

    private static final Release RELEASE = new Release("11.27.2.0");

    @Test
    void readsCommands() {
        ReadSchema read = read("""
                {'Command': {
                  'product': 'Cisco Codec', 'version': 'ce11.27', 'apiVersion': '4',
                  'Message': {'Alert': {'Display': {
                    'command': 'True', 'access': 'public-api', 'role': 'Admin;User', 'description': 'left out',
                    'multiline': 'True',
                    'Duration': {'required': 'False', 'ValueSpace':
                      {'type': 'Integer', 'min': '0', 'max': '3600', 'default': '5'}},
                    'Text': {'required': 'True', 'ValueSpace':
                      {'type': 'String', 'minLength': '0', 'maxLength': '255'}},
                    'Level': {'required': 'False', 'ValueSpace':
                      {'type': 'Literal', 'Value': ['Info', 'Warning']}},
                    'Keep': [{'required': 'False', 'ValueSpace':
                      {'type': 'LiteralArray', 'Value': ['Network']}}]
                  }}}
                }}
                """);

        Node node = node(read, NodeKind.COMMAND, "Message Alert Display");
        assertThat(node.mergedContent())
                .isEqualTo(new CommandContent(
                        List.of(
                                new Parameter("Duration", false, new IntegerSpace(0, 3600), "5"),
                                new Parameter("Text", true, new StringSpace(0, 255), null),
                                new Parameter("Level", false, new LiteralSpace(List.of("Info", "Warning")), null),
                                new Parameter(
                                        "Keep",
                                        false,
                                        new ArraySpace(new LiteralSpace(List.of("Network")), null),
                                        null)),
                        true));
        assertThat(node.mergedAccess().roles()).containsExactly("Admin", "User");
        assertThat(node.availability().includes(RELEASE, Products.BOARD_PRO_55)).isTrue();
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void joinsConfigurationsOfListElementsThatAreAlike() {
        ReadSchema read = read("""
                {'Configuration': {'Audio': {'Input': {'HDMI': [
                  {'id': '2', 'Mode': {'role': 'Admin', 'read': 'Admin;User', 'ValueSpace':
                    {'type': 'Literal', 'Value': ['On', 'Off'], 'default': 'On'}}},
                  {'id': '3', 'Mode': {'role': 'Admin', 'read': 'Admin;User', 'ValueSpace':
                    {'type': 'Literal', 'Value': ['On', 'Off'], 'default': 'On'}}},
                  {'id': '4', 'Mode': {'role': 'Admin', 'read': 'Admin;User', 'ValueSpace':
                    {'type': 'Literal', 'Value': ['On', 'Off'], 'default': 'Off'}}}
                ]}}}}
                """);

        Node node = node(read, NodeKind.CONFIGURATION, "Audio Input HDMI[] Mode");
        assertThat(read.objects()).isEqualTo(3);
        assertThat(node.variants()).map(Variant::indexes).containsExactly(indexes("2..3"), indexes("4"));
        assertThat(node.variants())
                .map(variant -> ((ConfigurationContent) variant.content()).defaultValue())
                .containsExactly("On", "Off");
    }

    @Test
    void aListWithoutItemNumbersHasAny() {
        ReadSchema read = read("""
                {'StatusSchema': {'MediaChannels': {'Call': [{'Channel': [{'Video': {
                  'intraFrames': {'ValueSpace': {'type': 'Integer'}}}}]}]},
                  'HttpFeedback': [{'Expression': [{'ValueSpace': {'type': 'String'}}]}]}}
                """);

        assertThat(node(read, NodeKind.STATUS, "MediaChannels Call[] Channel[] Video IntraFrames")
                        .variants())
                .map(Variant::indexes)
                .containsExactly(List.of(IndexRange.ANY, IndexRange.ANY));
        assertThat(content(read, NodeKind.STATUS, "HttpFeedback[] Expression[]"))
                .isEqualTo(new StatusContent(new StringSpace(null, null)));
    }

    @Test
    void aLeafMayBeAParent() {
        ReadSchema read = read("""
                {'Status': {'HDCP': {'ValueSpace': {'type': 'Integer'},
                  'Version': {'ValueSpace': {'type': 'String'}}}}}
                """);

        assertThat(content(read, NodeKind.STATUS, "HDCP")).isEqualTo(new StatusContent(new IntegerSpace(null, null)));
        assertThat(content(read, NodeKind.STATUS, "HDCP Version"))
                .isEqualTo(new StatusContent(new StringSpace(null, null)));
    }

    @Test
    void readsEvents() {
        ReadSchema read = read("""
                {'Event': {'Macros': {'Macro': {'Saved': {
                  'event': 'True', 'read': 'Admin', 'access': 'public-api',
                  'Name': {'type': 'string'}, 'Count': {'type': 'int', 'required': 'True'},
                  'Device': [{'Kind': {'type': 'literal'}}], 'Where': {'Room': {'type': 'string'}}}}},
                  'Standby': {'SecondsToStandby': {'event': 'True', 'NameNotUsed': {'type': 'int'}}}}}
                """);

        assertThat(content(read, NodeKind.EVENT, "Macros Macro Saved"))
                .isEqualTo(new EventContent(List.of(
                        new EventField.Leaf("Name", false, new StringSpace(null, null)),
                        new EventField.Leaf("Count", true, new IntegerSpace(null, null)),
                        new EventField.Group(
                                "Device",
                                false,
                                true,
                                List.of(new EventField.Leaf("Kind", false, new LiteralSpace(List.of())))),
                        new EventField.Group(
                                "Where",
                                false,
                                false,
                                List.of(new EventField.Leaf("Room", false, new StringSpace(null, null)))))));
        assertThat(content(read, NodeKind.EVENT, "Standby SecondsToStandby"))
                .isEqualTo(new ScalarEventContent(new IntegerSpace(null, null)));
    }

    @Test
    void aRootThatIsNotThereIsMissing() {
        assertThat(read("{'Command': {}, 'Event': {}}").schema().missing())
                .containsEntry(RELEASE, Set.of(NodeKind.CONFIGURATION, NodeKind.STATUS));
    }

    @Test
    void unknownAttributesAreRemarkedOn() {
        ReadSchema read = read("""
                {'Status': {'colour': 'red', 'Uptime':
                  {'shoeSize': '43', 'access': 'internal', 'ValueSpace': {'type': 'Integer', 'pace': '1'}},
                  'Nothing': {}}}
                """);

        assertThat(read.remarks().keySet())
                .containsExactly(
                        "access 'internal'",
                        "object that is no Status and holds none, Nothing",
                        "unknown Status attribute 'shoeSize'",
                        "unknown Status root attribute 'colour'",
                        "unknown value space attribute 'pace'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Result': {}} | xDoc of 11.27.2.0: has the unknown root 'Result'",
                "{'Status': 'none'} | 11.27.2.0 Status: should be an object, not \"none\"",
                "{'Status': {'A': {'ValueSpace': {'type': 'Blob'}}}} |"
                        + " 11.27.2.0 Status A: has the unknown value space type 'Blob'",
                "{'Status': {'A': [{'B': {}}, {'B': {}}]}} |"
                        + " 11.27.2.0 Status: has a list of several elements without item numbers",
                "{'Status': {'A': [{'id': 'x', 'ValueSpace': {'type': 'Integer'}}]}} |"
                        + " 11.27.2.0 Status A[x]: has a path that cannot be read: Not a range of item numbers: 'x'",
                "{'Command': {'A': {'command': 'True', 'P': {'required': 'True'}}}} |"
                        + " 11.27.2.0 Command A, parameter P: has no 'ValueSpace'",
                "{'Command': {'A': {'command': 'True', 'P': {'ValueSpace': {'type': 'Integer'}}}}} |"
                        + " 11.27.2.0 Command A, parameter P: has no 'required'",
                "{'Command': {'A': {'P': {'required': 'True', 'ValueSpace': {'type': 'Integer'}}}}} |"
                        + " 11.27.2.0 Command A P: has values but is no Command",
                "{'Event': {'A': {'event': 'True', 'F': {'type': 'blob'}}}} |"
                        + " 11.27.2.0 Event A, field F: has the unknown field type 'blob'",
                "{'Event': {'A': {'event': 'True', 'F': [{'type': 'int'}]}}} |"
                        + " 11.27.2.0 Event A, field F: is a list of bare values, which no known event has",
            })
    void whatIsNotUnderstoodIsAnErrorThatNamesTheNode(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(SchemaFormatException.class)
                .hasMessage(message);
    }

    private static ReadSchema read(String json) {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return XDocReader.read(RELEASE, Products.BOARD_PRO_55, new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node node(ReadSchema read, NodeKind kind, String path) {
        return read.schema().node(kind, path).orElseThrow();
    }

    private static Content content(ReadSchema read, NodeKind kind, String path) {
        return node(read, kind, path).mergedContent();
    }

    private static List<IndexRange> indexes(String range) {
        return List.of(IndexRange.parse(range));
    }
}
