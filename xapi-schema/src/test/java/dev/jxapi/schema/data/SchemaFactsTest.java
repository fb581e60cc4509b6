package dev.jxapi.schema.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.DeviceSchema;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.Lifetime;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special in the published schemas and must come out right, each as it stands in the committed data. */
class SchemaFactsTest {

    private final Schema schema = SchemaData.load();
    private final Release newest = schema.release("26.4");

    @Test
    void rangesDifferByProduct() {
        assertThat(parameter("Dial", "CallRate", Products.ROOM_BAR, newest).space())
                .isEqualTo(new IntegerSpace(64, 20000));
        assertThat(parameter("Dial", "CallRate", Products.ROOM_KIT, schema.release("26.1"))
                        .space())
                .isEqualTo(new IntegerSpace(64, 6000));
        assertThat(parameter("Dial", "CallRate").space()).isEqualTo(new IntegerSpace(64, 20000));
    }

    @Test
    void valueSetsDifferByProduct() {
        ArraySpace mini = (ArraySpace) parameter("Presentation Start", "PresentationSource", Products.DESK_MINI, newest)
                .space();
        ArraySpace any = (ArraySpace)
                parameter("Presentation Start", "PresentationSource").space();

        assertThat(((LiteralSpace) mini.element()).values())
                .containsExactly("None", "AirPlay", "Miracast", "Remote", "WebView", "1", "2", "3");
        assertThat(((LiteralSpace) any.element()).values())
                .startsWith("None", "AirPlay", "Miracast", "Remote", "WebView", "1", "2", "3")
                .contains("15");
    }

    @ParameterizedTest
    @CsvSource({"Room Bar, 1", "Room Bar, 2", "Codec EQ, 1..3", "Codec Pro, 1..8"})
    void aListHasItsItemNumbersByProduct(String product, String range) {
        DeviceNode mode = device(product, newest)
                .node(NodeKind.CONFIGURATION, "Audio Input Microphone Mode")
                .orElseThrow();

        assertThat(mode.ranges(0)).contains(IndexRange.parse(range));
    }

    @Test
    void listsThatComeAndGoHaveAnyItemNumber() {
        assertThat(node(NodeKind.STATUS, "Call[] Status").variants())
                .allSatisfy(variant -> assertThat(variant.indexes()).containsExactly(IndexRange.ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cameras Camera[] Brightness DefaultLevel",
                "Cameras Camera[] Brightness Mode",
                "Cameras Camera[] ExcludedArea",
                "Cameras Camera[] Whitebalance Compensation Level",
                "Video Output Connector[] BrightnessMode",
            })
    void fiveConfigurationsExistWithAndWithoutItemNumbers(String path) {
        Node inList = node(NodeKind.CONFIGURATION, path);
        Node alone = node(NodeKind.CONFIGURATION, path.replace("[]", ""));

        for (Release release : schema.releases()) {
            Set<Product> both = new TreeSet<>(productsOf(inList, release));
            both.retainAll(productsOf(alone, release));
            assertThat(both).isEmpty();
        }
    }

    @Test
    void pathsThatDifferInCaseAreOneNode() {
        Node frames = node(NodeKind.STATUS, "MediaChannels Call[] Channel[] Video intraframes");

        assertThat(frames.path().last().name()).isEqualTo("IntraFrames");
        assertThat(frames.availability().releases()).contains(schema.release("11.14"), newest);
    }

    @Test
    void aNodeMayBeLeafInOneReleaseAndParentInAnother() {
        assertThat(node(NodeKind.CONFIGURATION, "Cameras SpeakerTrack ZoomRange")
                        .availability()
                        .releases()
                        .last())
                .hasToString("11.15.1");
        assertThat(node(NodeKind.CONFIGURATION, "Cameras SpeakerTrack ZoomRange MaxZoomFactor")
                        .availability()
                        .releases()
                        .first())
                .hasToString("11.17.1");
        assertThat(node(NodeKind.STATUS, "Video Output Connector[] HDCP"))
                .hasToString("xStatus Video Output Connector[] Hdcp");
        for (String release : List.of("10.19", "26.4")) {
            assertThat(device("Room Bar", schema.release(release))
                            .branch(NodeKind.STATUS, List.of("Video", "Output", "Connector", "HDCP"))
                            .orElseThrow())
                    .satisfies(hdcp -> assertThat(hdcp.node().isPresent())
                            .isNotEqualTo(!hdcp.children().isEmpty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HttpFeedback[] Expression[]",
                "Audio Input LocalInput[] Connector[]",
                "Audio Output LocalOutput[] Connector[]",
            })
    void listsOfBareValuesEndInAListSegment(String path) {
        Node node = node(NodeKind.STATUS, path);

        assertThat(node.path().last().list()).isTrue();
        assertThat(node.mergedContent()).isEqualTo(new StatusContent(new StringSpace(null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Standby SecondsToStandby", "RoomReset SecondsToReset"})
    void twoEventsAreABareNumber(String path) {
        assertThat(node(NodeKind.EVENT, path).mergedContent())
                .isEqualTo(new ScalarEventContent(new IntegerSpace(null, null)));
    }

    @Test
    void onlyTwoEventsAreABareNumber() {
        assertThat(schema.nodes(NodeKind.EVENT))
                .filteredOn(node -> node.mergedContent() instanceof ScalarEventContent)
                .hasSize(2);
    }

    @Test
    void eventFieldsNestAndRepeat() {
        EventContent connectors = (EventContent) device("Room Bar Pro", newest)
                .node(NodeKind.EVENT, "Audio Input Connectors")
                .orElseThrow()
                .content();
        EventField.Group hdmi = group(connectors.fields(), "HDMI");
        EventField.Group ethernet = group(connectors.fields(), "Ethernet");

        assertThat(hdmi.multiple()).isTrue();
        assertThat(group(hdmi.fields(), "Left").multiple()).isFalse();
        assertThat(group(hdmi.fields(), "Left").fields())
                .contains(new EventField.Leaf("VuMeter", false, new IntegerSpace(null, null)));
        assertThat(group(ethernet.fields(), "SubId").multiple()).isTrue();
    }

    @Test
    void literalsAreKeptAsTheyAre() {
        assertThat(literals(NodeKind.CONFIGURATION, "Time Zone"))
                .hasSizeGreaterThan(590)
                .contains("America/Argentina/Buenos_Aires", "Etc/GMT+1", "Etc/GMT-1");
        assertThat(literals(NodeKind.CONFIGURATION, "Video Input Connector[] PreferredResolution"))
                .contains("3840_2160_60");
        assertThat(literals(NodeKind.CONFIGURATION, "Cameras Camera Framerate")).containsExactly("30", "60");
    }

    @Test
    void theNewestTypeWins() {
        Node equalizer = node(NodeKind.CONFIGURATION, "Audio Input Ethernet[] Equalizer ID");
        Node wifi = node(NodeKind.STATUS, "Network[] Wifi Type");

        assertThat(space(equalizer.mergedContent()))
                .isEqualTo(new LiteralSpace(List.of("1", "2", "3", "4", "5", "6", "7", "8")));
        assertThat(equalizer
                        .availabilityWhere(content -> space(content) instanceof IntegerSpace)
                        .releases()
                        .last())
                .hasToString("11.27.2.0");
        assertThat(space(wifi.mergedContent())).isInstanceOf(LiteralSpace.class);
        assertThat(wifi.availabilityWhere(content -> space(content) instanceof StringSpace)
                        .releases()
                        .first())
                .hasToString("9.15.17.4");
    }

    @Test
    void defaultsMayDifferByItemNumber() {
        DeviceNode mode = device("Room 70 Dual G2", newest)
                .node(NodeKind.CONFIGURATION, "Audio Output HDMI Mode")
                .orElseThrow();
        ConfigurationContent content = (ConfigurationContent) mode.content();

        assertThat(content.defaultValue()).isEqualTo("[1]: On; [2]: On; [3]: Off; ");
        assertThat(content.defaultFor(2)).isEqualTo("On");
        assertThat(content.defaultFor(3)).isEqualTo("Off");
        assertThat(content.defaultFor(4)).isNull();
    }

    @Test
    void aNodeMayExistOnSomeProductsOnly() {
        assertThat(node(NodeKind.COMMAND, "Cameras Background Clear")
                        .availability()
                        .products()
                        .get(newest))
                .containsExactlyInAnyOrder(Products.DESK_PRO, Products.DESK, Products.DESK_MINI);
        assertThat(device("Room Bar", newest).node(NodeKind.COMMAND, "Cameras Background Clear"))
                .isEmpty();
        assertThat(device("Desk Pro", newest).node(NodeKind.COMMAND, "cameras background clear"))
                .isPresent();
    }

    @Test
    void aLiteralHasAReleaseInWhichItAppeared() {
        assertThat(lifetimeOfLiteral(NodeKind.CONFIGURATION, "Time Zone", "America/Coyhaique")
                        .since())
                .hasToString("Optional[26.1.1]");
        assertThat(lifetimeOfLiteral(NodeKind.STATUS, "Peripherals ConnectedDevice[] Type", "VideoSwitcher")
                        .since())
                .hasToString("Optional[26.1.1]");
        assertThat(lifetimeOfLiteral(NodeKind.CONFIGURATION, "Time Zone", "Etc/UTC"))
                .isEqualTo(new Lifetime(schema.release("9.15"), newest, true, true));
    }

    @Test
    void aParameterHasAReleaseInWhichItAppeared() {
        Node alert = node(NodeKind.COMMAND, "UserInterface Message Alert Display");
        Lifetime target = schema.lifetime(
                NodeKind.COMMAND,
                alert.availabilityWhere(content -> ((CommandContent) content)
                        .parameters().stream()
                                .anyMatch(parameter -> parameter.name().equals("Target"))));

        assertThat(target.since()).hasToString("Optional[26.1.1]");
        assertThat(target.until()).isEmpty();
        assertThat(schema.lifetime(NodeKind.COMMAND, alert.availability()).since())
                .isEmpty();
    }

    @Test
    void theReleaseThatDoesNotTellItsEventsHasThoseBeforeIt() {
        Node clicked = node(NodeKind.EVENT, "UserInterface Extensions Panel Clicked");
        List<String> events = events("11.26");

        assertThat(clicked.availability().releases()).doesNotContain(schema.release("11.26"));
        assertThat(schema.lifetime(NodeKind.EVENT, clicked.availability()).since())
                .isEmpty();
        assertThat(events).isEqualTo(events("11.24")).hasSizeGreaterThan(150);
    }

    @Test
    void secretsAreMarked() {
        assertThat(schema.nodes(NodeKind.CONFIGURATION).stream()
                        .filter(node -> ((ConfigurationContent) node.mergedContent()).secret())
                        .map(Node::toString))
                .contains(
                        "xConfiguration H323 Authentication Password",
                        "xConfiguration NetworkServices NTP Server[] Key",
                        "xConfiguration Video Input AirPlay Password");
    }

    @Test
    void commandsThatTakeABodyAreMarked() {
        assertThat(schema.nodes(NodeKind.COMMAND).stream()
                        .filter(node -> ((CommandContent) node.mergedContent()).multiline())
                        .map(Node::toString))
                .contains("xCommand Macros Macro Save", "xCommand SystemUnit SignInBanner Set");
    }

    @Test
    void accessIsKept() {
        assertThat(node(NodeKind.COMMAND, "Dial").mergedAccess().privacyImpact())
                .isTrue();
        assertThat(schema.nodes().stream()
                        .flatMap(node -> node.variants().stream())
                        .flatMap(variant -> variant.access().unavailableStates().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("MicrosoftTeamsInstalled", "MicrosoftTeamsInCall");
    }

    @Test
    void allProductsHaveNames() {
        assertThat(schema.products())
                .hasSize(30)
                .allSatisfy(product -> assertThat(product.displayName()).isNotEqualTo(product.code()))
                .contains(Products.ROOM_NAVIGATOR, Products.DESK_HUB)
                .doesNotContain(Products.CODEC_PRO_G2, Products.DESK_PRO_G2);
    }

    @Test
    void noTextIsLongerThanAFact() {
        assertThat(schema.nodes())
                .flatMap(Node::variants)
                .map(variant -> variant.content())
                .filteredOn(ConfigurationContent.class::isInstance)
                .map(content -> ((ConfigurationContent) content).defaultValue())
                .allSatisfy(value -> assertThat(value).doesNotContain(". "));
    }

    private DeviceSchema device(String product, Release release) {
        return schema.device(Products.byName(product).orElseThrow(), release);
    }

    private List<String> events(String release) {
        return device("Room Bar Pro", schema.release(release)).nodes(NodeKind.EVENT).stream()
                .map(DeviceNode::toString)
                .toList();
    }

    private Set<Product> productsOf(Node node, Release release) {
        return node.availability().products().getOrDefault(release, new TreeSet<>());
    }

    private Node node(NodeKind kind, String path) {
        return schema.node(kind, path).orElseThrow();
    }

    private Parameter parameter(String command, String name) {
        return parameter(node(NodeKind.COMMAND, command).mergedContent(), name);
    }

    private Parameter parameter(String command, String name, Product product, Release release) {
        return parameter(
                schema.device(product, release)
                        .node(NodeKind.COMMAND, command)
                        .orElseThrow()
                        .content(),
                name);
    }

    private static Parameter parameter(Content command, String name) {
        return ((CommandContent) command)
                .parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static EventField.Group group(List<EventField> fields, String name) {
        return (EventField.Group) fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> literals(NodeKind kind, String path) {
        return ((LiteralSpace) space(node(kind, path).mergedContent())).values();
    }

    private Lifetime lifetimeOfLiteral(NodeKind kind, String path, String literal) {
        return schema.lifetime(
                kind,
                node(kind, path)
                        .availabilityWhere(content -> space(content) instanceof LiteralSpace literals
                                && literals.values().contains(literal)));
    }

    private static ValueSpace space(Content content) {
        return content instanceof StatusContent status ? status.space() : ((ConfigurationContent) content).space();
    }
}
