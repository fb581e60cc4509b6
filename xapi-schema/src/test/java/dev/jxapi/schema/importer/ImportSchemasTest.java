package dev.jxapi.schema.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.data.SchemaDataReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSchemasTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void nameData() {
        data = folder.resolve("xapi.data");
    }

    @Test
    void writesTheUnionOfAllFiles() throws IOException {
        file("11.9.1", 0, 100, "");
        file("11.10.1", 1, 103, "");

        assertThat(run()).isTrue();

        Schema schema = data();
        assertThat(schema.releases()).hasToString("[11.9.1, 11.10.1]");
        assertThat(schema.nodes(NodeKind.STATUS)).hasSize(104);
        assertThat(output())
                .contains("11.9.1: 104 objects, 1 Command, 1 Configuration, 101 Status, 1 Event")
                .contains("2 files, 210 objects -> 107 nodes (1 Command, 1 Configuration, 104 Status, 1 Event),"
                        + " 107 variants")
                .contains("No loss that is not declared.")
                .contains(Files.size(data) + " bytes written to " + data);
    }

    @Test
    void saysWhatItIgnored() throws IOException {
        file("11.9.1", 0, 2, "\"shoeSize\": 43, ");

        assertThat(run()).isTrue();
        assertThat(output()).contains("Ignored: unknown Status attribute 'shoeSize', 3 times");
    }

    @Test
    void refusesAFileThatLostAKind() throws IOException {
        file("11.9.1", 0, 9, "");
        Files.writeString(folder.resolve("11.10.1.json"), "{\"objects\": [" + status(1, "") + "]}");

        assertThat(run()).isFalse();
        assertThat(output())
                .contains("LOSS: 11.10.1 has no Command")
                .contains("LOSS: 11.10.1 has no Event")
                .contains("LOSS: 11.10.1 lacks 9 of the 10 paths of Status that the release before it has, 90.0 %")
                .contains("Nothing is written");
        assertThat(data).doesNotExist();
    }

    @Test
    void acceptsALossThatIsDeclared() throws IOException {
        file("11.9.1", 0, 9, "");
        Files.writeString(folder.resolve("11.10.1.json"), "{\"objects\": [" + status(1, "") + "]}");

        assertThat(run(
                        "--missing",
                        "11.10.1:Command",
                        "--missing",
                        "11.10.1:Configuration",
                        "--missing",
                        "11.10.1:Event",
                        "--removed",
                        "11.10.1:Status"))
                .isTrue();
        assertThat(data().missing().get(data().release("11.10")))
                .containsExactlyInAnyOrder(NodeKind.COMMAND, NodeKind.CONFIGURATION, NodeKind.EVENT);
    }

    @Test
    void refusesADeclarationThatIsNotSo() throws IOException {
        file("11.9.1", 0, 9, "");

        assertThat(run("--missing", "11.9.1:Event")).isFalse();
        assertThat(output()).contains("LOSS: 11.9.1 is declared to miss Event but has 1");
    }

    @Test
    void toleratesThreePercent() throws IOException {
        file("11.9.1", 0, 99, "");
        file("11.10.1", 3, 99, "");

        assertThat(run()).isTrue();
    }

    @Test
    void refusesMoreThanThreePercent() throws IOException {
        file("11.9.1", 0, 99, "");
        file("11.10.1", 4, 99, "");

        assertThat(run()).isFalse();
        assertThat(output()).contains("11.10.1 lacks 4 of the 100 paths of Status");
    }

    @Test
    void comparesWithTheLastReleaseThatHadTheKind() throws IOException {
        file("11.9.1", 0, 99, "");
        Files.writeString(
                folder.resolve("11.10.1.json"), fileText(0, 99, "").replace("\"Status\"", "\"Configuration\""));
        file("11.11.1", 50, 99, "");

        assertThat(run("--missing", "11.10.1:Status", "--removed", "11.11.1:Configuration"))
                .isFalse();
        assertThat(output()).contains("11.11.1 lacks 50 of the 100 paths of Status");
    }

    @Test
    void addsToAndReplacesReleasesOfThePresentData() throws IOException {
        file("11.9.1", 0, 9, "");
        file("11.10.1", 0, 9, "");
        run();
        Files.delete(folder.resolve("11.9.1.json"));
        file("11.10.1", 0, 12, "");
        file("11.11.1", 0, 13, "");

        assertThat(run("--add")).isTrue();

        Schema schema = data();
        assertThat(schema.releases()).hasToString("[11.9.1, 11.10.1, 11.11.1]");
        assertThat(schema.node(NodeKind.STATUS, "S11")
                        .orElseThrow()
                        .availability()
                        .releases())
                .hasToString("[11.10.1, 11.11.1]");
    }

    @Test
    void namesTheNodeThatItDoesNotUnderstand() throws IOException {
        Files.writeString(
                folder.resolve("11.9.1.json"), "{\"objects\": [" + status(7, "").replace("Integer", "Blob") + "]}");

        assertThat(run()).isFalse();
        assertThat(output())
                .isEqualToIgnoringNewLines(
                        "Nothing is written. 11.9.1.json: 11.9.1 Status S7: has the unknown value space type 'Blob'");
    }

    @Test
    void saysWhatIsWrongWithTheArguments() throws IOException {
        assertThat(new ImportSchemas(stream()).run()).isFalse();
        assertThat(output()).startsWith("Usage: ");
        output.reset();
        assertThat(new ImportSchemas(stream()).run("/nowhere/at/all", data.toString()))
                .isFalse();
        assertThat(output()).contains("No folder /nowhere/at/all");
        output.reset();
        assertThat(run()).isFalse();
        assertThat(output()).contains("No schema files in " + folder);
        output.reset();
        Files.writeString(folder.resolve("newest.json"), "{}");
        assertThat(run()).isFalse();
        assertThat(output()).contains("Not a version of the device software: 'newest'");
    }

    private boolean run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), data.toString()));
        arguments.addAll(List.of(options));
        return new ImportSchemas(stream()).run(arguments.toArray(String[]::new));
    }

    private PrintStream stream() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private Schema data() throws IOException {
        try (InputStream stream = Files.newInputStream(data)) {
            return SchemaDataReader.read(stream);
        }
    }

    /** Writes a file with a command, a configuration, an event, and statuses {@code S<first>} to {@code S<last>}. */
    private void file(String release, int first, int last, String attribute) throws IOException {
        Files.writeString(folder.resolve(release + ".json"), fileText(first, last, attribute));
    }

    private static String fileText(int first, int last, String attribute) {
        List<String> objects = new ArrayList<>();
        objects.add(object("Command", "C", "\"params\": []"));
        objects.add(object("Configuration", "F", "\"default\": \"\", \"valuespace\": {\"type\": \"String\"}"));
        objects.add(object("Event", "E", "\"children\": {}"));
        IntStream.rangeClosed(first, last).forEach(number -> objects.add(status(number, attribute)));
        return "{\"objects\": [" + String.join(",", objects) + "]}";
    }

    private static String status(int number, String attribute) {
        return object("Status", "S" + number, attribute + "\"valuespace\": {\"type\": \"Integer\"}");
    }

    private static String object(String type, String path, String attributes) {
        return "{\"type\": \"" + type + "\", \"path\": \"" + path + "\", \"products\": [\"hopen\"], \"attributes\": {"
                + "\"role\": [\"Admin\"], " + attributes + "}}";
    }
}
