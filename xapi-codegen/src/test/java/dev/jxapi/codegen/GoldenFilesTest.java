package dev.jxapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One generated file of each kind, as it should be. {@code -Dgolden.update=true} rewrites them: look at the difference
 * before you commit it.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final SortedMap<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void generate() {
        GeneratedSources generated = Generator.generate(TestSchemas.small(), GeneratorOptions.DEFAULT);
        FILES.putAll(generated.sources());
        FILES.putAll(generated.resources());
        FILES.put("names.lock", generated.names().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/jxapi/Xapi.java",
                "dev/jxapi/xapi-nodes.txt",
                "dev/jxapi/command/AudioVolumeCommands.java",
                "dev/jxapi/command/DialParameters.java",
                "dev/jxapi/command/DialResult.java",
                "dev/jxapi/command/PresentationStartParameters.java",
                "dev/jxapi/command/VideoMatrixCommands.java",
                "dev/jxapi/command/XapiCommands.java",
                "dev/jxapi/configuration/CamerasConfiguration.java",
                "dev/jxapi/configuration/CamerasConfigurationNode.java",
                "dev/jxapi/event/PanelClickedEvents.java",
                "dev/jxapi/event/UserPresenceUpdatedEvent.java",
                "dev/jxapi/event/StandbyEvents.java",
                "dev/jxapi/event/TextInputResponseEvent.java",
                "dev/jxapi/status/AudioStatusNode.java",
                "dev/jxapi/status/CallStatus.java",
                "dev/jxapi/status/VideoOutputConnectorHdcpStatus.java",
                "dev/jxapi/status/VideoOutputConnectorHdcpStatusNode.java",
                "dev/jxapi/status/HttpFeedbackStatusNode.java",
                "dev/jxapi/status/package-info.java",
                "dev/jxapi/type/SwitchClass.java",
                "names.lock",
            })
    void isAsItWas(String file) throws IOException {
        String generated = FILES.get(file);
        assertThat(generated).as("%s is generated", file).isNotNull();
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(golden));
    }

    @Test
    void linesFitThePage() {
        assertThat(FILES).allSatisfy((file, text) -> {
            if (file.endsWith(".java")) {
                assertThat(text.lines()).as(file).allMatch(line -> line.length() <= 120);
            }
        });
    }
}
