package dev.jxapi.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    private final StringWriter output = new StringWriter();
    private Path schemas = Path.of("");

    @TempDir
    Path folder;

    @BeforeEach
    void findSchemas() throws URISyntaxException {
        schemas = Path.of(GenerateCommandTest.class
                .getResource("/dev/jxapi/codegen/schemas")
                .toURI());
    }

    private int run(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--output", folder.resolve("java").toString()));
        all.addAll(List.of(arguments));
        return GenerateCommand.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(output))
                .execute(all.toArray(String[]::new));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void aFolderOfSchemasIsTheirUnion() throws IOException {
        assertThat(run("--schema", schemas.toString())).isZero();
        assertThat(output.toString()).contains("all               41       41");
        assertThat(read("java/dev/jxapi/status/AudioStatus.java")).contains("Removed in RoomOS 26.4.");
        assertThat(folder.resolve("java/dev/jxapi/xapi-nodes.txt")).exists();
    }

    @Test
    void oneFileIsOneRelease() throws IOException {
        Path resources = folder.resolve("res");
        assertThat(run(
                        "--schema", schemas.resolve("26.4.1.json").toString(),
                        "--package", "com.example.room",
                        "--product", "Room Bar Pro",
                        "--role", "Admin",
                        "--resources", resources.toString()))
                .isZero();
        assertThat(read("java/com/example/room/status/AudioStatus.java"))
                .contains("volume()")
                .doesNotContain("selectedDevice()");
        assertThat(resources.resolve("com/example/room/xapi-nodes.txt")).exists();
    }

    @Test
    void aSecondRunDeletesWhatIsNoLongerGenerated() {
        run("--schema", schemas.toString());
        assertThat(folder.resolve("java/dev/jxapi/status/VideoStatus.java")).exists();
        run("--schema", schemas.toString(), "--role", "Nobody");
        assertThat(folder.resolve("java/dev/jxapi/status/VideoStatus.java")).doesNotExist();
        assertThat(folder.resolve("java/dev/jxapi/Xapi.java")).exists();
    }

    @Test
    void aSecondRunLeavesAloneWhatIsAsItShouldBe() throws IOException {
        run("--schema", schemas.toString());
        Path file = folder.resolve("java/dev/jxapi/Xapi.java");
        var before = Files.getLastModifiedTime(file);
        run("--schema", schemas.toString());
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void whatADeviceSaysAboutItselfIsASchemaToo() throws IOException {
        Path answer = Files.writeString(folder.resolve("xdoc.json"), """
                {"Command": {"Audio": {"Volume": {"Set": {"command": "True", "role": "Admin;User", "access": "public-api",
                    "Level": {"required": "True", "ValueSpace": {"type": "Integer", "min": "0", "max": "100"}}}}}},
                 "StatusSchema": {"Call": [{"Status": {"access": "public-api", "role": "Admin;User",
                    "ValueSpace": {"type": "Literal", "Value": ["Connected", "Idle"]}}}]}}
                """);
        assertThat(run("--schema", answer.toString(), "--release", "26.4.1", "--product", "Desk Pro"))
                .as(output.toString())
                .isZero();
        assertThat(read("java/dev/jxapi/command/AudioVolumeCommands.java")).contains("CommandResult set(int level)");
        assertThat(read("java/dev/jxapi/status/CallStatus.java")).contains("@Nullable CallState status()");
    }

    @Test
    void aFileThatDoesNotSayItsReleaseNeedsOne() throws IOException {
        Path file = Files.copy(schemas.resolve("26.4.1.json"), folder.resolve("schema.json"));
        assertThat(run("--schema", file.toString())).isNotZero();
        assertThat(output.toString()).contains("schema.json").contains("release");
        assertThat(run("--schema", file.toString(), "--release", "26.4.1")).isZero();
    }

    @Test
    void anUnreadableSchemaIsRefusedByName() throws IOException {
        Path file = Files.writeString(
                folder.resolve("1.2.json"),
                "{\"objects\": [{\"type\": \"Status\", \"path\": \"Audio Volume\", \"products\": [\"polaris\"],"
                        + " \"attributes\": {\"valuespace\": {\"type\": \"Colour\"}}}]}");
        assertThat(run("--schema", file.toString())).isNotZero();
        assertThat(output.toString()).contains("1.2.json").contains("Audio Volume");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThat(run("--schema", folder.toString())).isNotZero();
        assertThat(output.toString()).contains("has no schema file");
    }

    @Test
    void newNamesAreRefusedUntilTheLockIsUpdated() throws IOException {
        Path lock = folder.resolve("names.lock");
        String schema = schemas.resolve("9.15.17.4.json").toString();
        assertThat(run("--schema", schema, "--lock", lock.toString())).isNotZero();
        assertThat(output.toString()).contains("names are not in the lock file");
        assertThat(folder.resolve("java")).doesNotExist();
        assertThat(run("--schema", schema, "--lock", lock.toString(), "--update-lock=true"))
                .isZero();
        assertThat(run("--schema", schema, "--lock", lock.toString())).isZero();

        List<String> before = Files.readAllLines(lock);
        String newer = schemas.resolve("26.4.1.json").toString();
        assertThat(run("--schema", newer, "--lock", lock.toString(), "--update-lock"))
                .isZero();
        assertThat(Files.readAllLines(lock)).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void theDataThatComesWithTheGeneratorNeedsNoFile() {
        assertThat(run("--release", "26.4", "--product", "Desk Mini")).isZero();
        try (Stream<Path> types = Stream.of(folder.resolve("java/dev/jxapi/command/DialParameters.java"))) {
            assertThat(types).allMatch(Files::exists);
        }
    }
}
