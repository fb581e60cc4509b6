package dev.jxapi.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jxapi.simulator.cli.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cisco's own JavaScript client against the stand-alone simulator. */
@Tag("node")
class JsxapiTest {

    private static final Path FOLDER = Path.of("target", "jsxapi").toAbsolutePath();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(works("node", "--version"), "Node is not installed");
        assumeTrue(works("npm", "--version"), "npm is not installed");
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "check.js")) {
            Files.copy(
                    Path.of("src", "test", "resources", "jsxapi", file),
                    FOLDER.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/jsxapi/package.json"))) {
            assumeTrue(
                    works("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"),
                    "jsxapi cannot be installed from the npm registry");
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Files.isDirectory(FOLDER) ? FOLDER.toFile() : null)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "wss"})
    void readsSetsCommandsAndHears(String scheme) throws IOException, InterruptedException {
        try (Program program = Program.start("--port", "0", "--user", "bob:s3cret", "--no-admin")) {
            String url = program.url().replaceFirst("wss", scheme).replaceFirst("/ws$", "");
            Process node = new ProcessBuilder("node", "check.js", url, "bob", "s3cret")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output.lines().toList())
                    .containsExactly(
                            "platform \"Room Bar Pro\"",
                            "volume 50",
                            "name \"set by jsxapi\"",
                            "volumes [11,22]",
                            "once [11]",
                            "dialled {\"CallId\":2,\"ConferenceId\":1,\"status\":\"OK\"}",
                            "calls [\"Dialling\",\"Connecting\",\"Connected\",\"Disconnecting\",\"Idle\",\"ghost 2\"]",
                            "texts [\"hello\"]",
                            "banner {\"BannerText\":\"line one\\nline two\",\"status\":\"OK\"}",
                            "error {\"code\":-32602,\"message\":\"Bad usage: Bad argument to parameter \\\"Level\\\".\"}",
                            "doc {\"type\":\"Integer\"}",
                            "ended \"close\"");
        }
    }
}
