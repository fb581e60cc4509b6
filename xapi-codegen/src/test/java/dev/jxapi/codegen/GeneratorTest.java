package dev.jxapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.codegen.naming.NameTable;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

    @TempDir
    Path temporary;

    private static GeneratedSources generate(Schema schema) {
        return Generator.generate(schema, GeneratorOptions.DEFAULT);
    }

    private static String source(GeneratedSources generated, String name) {
        return generated.sources().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/" + name + ".java"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No type " + name + " in " + generated.sources().keySet()));
    }

    @Test
    void everyNodeIsInTheApi() {
        ApiCounts counts = generate(TestSchemas.small()).counts();
        assertThat(counts.nodes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        NodeKind.COMMAND, 11, NodeKind.CONFIGURATION, 12, NodeKind.STATUS, 12, NodeKind.EVENT, 6));
        assertThat(counts.members()).isEqualTo(counts.nodes());
        assertThat(counts.toString()).contains("Command           11       11");
    }

    @Test
    void theSmallSchemaCompilesWithoutAWarning() {
        assertThat(Compilation.compile(generate(TestSchemas.small()), temporary))
                .isEmpty();
    }

    @Test
    void anotherPackageAnOlderReleaseAProductAndARoleCompileToo() {
        GeneratorOptions options = GeneratorOptions.DEFAULT
                .withBasePackage("com.example.device")
                .withReleases(List.of("9"))
                .withProducts(List.of("Desk Pro"))
                .withRoles(List.of("user"));
        GeneratedSources generated = Generator.generate(TestSchemas.small(), options);
        assertThat(generated.sources()).containsKey("com/example/device/Xapi.java");
        assertThat(generated.sources().keySet()).noneMatch(file -> file.contains("HdcpForce"));
        assertThat(Compilation.compile(generated, temporary)).isEmpty();
    }

    @Test
    void anEmptySchemaCompiles() {
        assertThat(Compilation.compile(generate(TestSchemas.of().build()), temporary))
                .isEmpty();
    }

    @Test
    void theResultDependsNeitherOnTheOrderOfNodesNorOnTheLocale() {
        Schema schema = TestSchemas.small();
        GeneratedSources expected = generate(schema);
        List<Node> shuffled = new ArrayList<>(schema.nodes());
        Collections.shuffle(shuffled, new Random(7));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(generate(new Schema(schema.releases(), schema.missing(), shuffled)))
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void placesWithTheSameWordsShareAnEnum() {
        GeneratedSources generated = generate(TestSchemas.of()
                .status("Audio Mute", "On", "Off")
                .status("Video Selfview Mode", "Off", "On")
                .build());
        assertThat(source(generated, "AudioStatus")).contains("OnOff mute()");
        assertThat(source(generated, "VideoSelfviewStatus")).contains("OnOff mode()");
    }

    @Test
    void wordsThatVanishedStayDeprecated() {
        GeneratedSources generated = generate(TestSchemas.of()
                .oldStatus("Call[] Status", "Idle", "Preserved")
                .status("Call[] Status", "Idle", "OnHold")
                .build());
        assertThat(source(generated, "CallState"))
                .containsPattern("(?s)@deprecated Removed in RoomOS 26.4.\\s+\\*/\\s+@Deprecated\\s+PRESERVED");
    }

    @Test
    void aLargeSetOfTimeZonesIsAZoneName() {
        String[] zones =
                IntStream.range(0, 150).mapToObj(i -> "Europe/City" + i).toArray(String[]::new);
        GeneratedSources generated =
                generate(TestSchemas.of().status("Time Zone", zones).build());
        assertThat(source(generated, "TimeStatus")).contains("@Nullable ZoneName zone()");
    }

    @Test
    void anotherSetTooLargeToReadIsText() {
        String[] words = IntStream.range(0, 150).mapToObj(i -> "Word" + i).toArray(String[]::new);
        GeneratedSources generated =
                generate(TestSchemas.of().status("Diagnostics Type", words).build());
        assertThat(source(generated, "DiagnosticsStatus")).contains("@Nullable String type()");
    }

    @Test
    void numbersAndBooleansAreNoEnums() {
        GeneratedSources generated = generate(TestSchemas.of()
                .status("A Count", "5", "10", "-1")
                .status("A Padded", "05", "10")
                .status("A Flag", "True", "False")
                .status("A Word", new LiteralSpace(List.of()))
                .build());
        assertThat(source(generated, "AStatus"))
                .contains("@Nullable Integer count()")
                .contains("@Nullable APadded padded()")
                .contains("@Nullable Boolean flag()")
                .contains("@Nullable String word()");
    }

    @Test
    void wordsThatDifferInCaseOnlyAreOne() {
        GeneratedSources generated = generate(TestSchemas.of()
                .oldStatus("Audio Device", "internal", "USB")
                .status("Audio Device", "Internal")
                .build());
        assertThat(source(generated, "AudioDevice"))
                .contains("INTERNAL(\"Internal\")")
                .contains("USB(\"USB\")")
                .doesNotContain("\"internal\"");
    }

    @Test
    void clashesAndReservedNamesCompile() {
        GeneratedSources generated = generate(TestSchemas.of()
                .status("Path", "On", "Off")
                .status("Get Find", "On", "Off")
                .status("A BC", "On", "Off")
                .status("AB C", "x", "y")
                .status("Items[] Id", "a", "b")
                .status("Items[] Raw", "a", "b")
                .status("Node Status Status", "a", "c")
                .status("Xapi Status", "e", "f")
                .status("String Integer", "Override", "Object")
                .status("Both Value", "d", "e")
                .status("Both", "e", "d")
                .command("Call")
                .command("Call Dial")
                .command("CallAsync")
                .command("Get Class")
                .command("Notify")
                .event("Path")
                .event("Panel")
                .event("Panel Path")
                .build());
        assertThat(Compilation.compile(generated, temporary)).isEmpty();
    }

    @Test
    void aListOfCommandsOrEventsIsRefusedByName() {
        assertThatThrownBy(
                        () -> generate(TestSchemas.of().command("Call[] Hold").build()))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("xCommand Call[]");
        assertThatThrownBy(() -> generate(TestSchemas.of().event("Call[] Ended").build()))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("xEvent Call[]");
    }

    @Test
    void unknownReleasesProductsAndPackagesAreRefused() {
        Schema schema = TestSchemas.small();
        Stream.of(
                        GeneratorOptions.DEFAULT.withReleases(List.of("12")),
                        GeneratorOptions.DEFAULT.withProducts(List.of("Toaster")))
                .forEach(options -> assertThatThrownBy(() -> Generator.generate(schema, options))
                        .isInstanceOf(CodegenException.class)
                        .hasMessageContaining("The schema has no"));
        assertThatThrownBy(() -> GeneratorOptions.DEFAULT.withBasePackage("not a package"))
                .isInstanceOf(CodegenException.class);
    }

    @Test
    void lockedNamesStayWhenOthersWouldTakeThem() {
        Schema first = TestSchemas.of()
                .status("Video Selfview PositionOnScreen", "Left", "Top")
                .build();
        NameTable lock = generate(first).names();
        Schema second = TestSchemas.of()
                .status("Video Selfview PositionOnScreen", "Left", "Top", "Bottom")
                .status("Video Monitor PositionOnScreen", "Low", "High")
                .build();
        GeneratedSources generated = Generator.generate(second, GeneratorOptions.DEFAULT.withLock(lock));
        assertThat(source(generated, "VideoSelfviewStatus")).contains("PositionOnScreen positionOnScreen()");
        assertThat(source(generated, "VideoMonitorStatus")).contains("MonitorPositionOnScreen positionOnScreen()");
        assertThat(generated.names().entries()).containsAllEntriesOf(lock.entries());
    }

    @Test
    void anEnumThatWouldFallApartIsRefused() {
        NameTable lock = generate(TestSchemas.of()
                        .status("Audio Mute", "On", "Off")
                        .status("Video Mute", "On", "Off")
                        .build())
                .names();
        Schema changed = TestSchemas.of()
                .status("Audio Mute", "On", "Off")
                .status("Video Mute", "On", "Off", "Auto")
                .build();
        assertThatThrownBy(() -> Generator.generate(changed, GeneratorOptions.DEFAULT.withLock(lock)))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("OnOff")
                .hasMessageContaining("xStatus Audio Mute")
                .hasMessageContaining("xStatus Video Mute");
    }
}
