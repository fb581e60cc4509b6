package dev.jxapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.codegen.naming.NameTable;
import dev.jxapi.schema.CommandResults;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.data.SchemaData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hand-made files say nothing of nodes that do not exist. */
class DataFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/jxapi/codegen");
    private static final Schema SCHEMA = SchemaData.load();

    private static boolean exists(String terminal) {
        String[] parts = terminal.split(" ", 2);
        NodeKind kind = Arrays.stream(NodeKind.values())
                .filter(each -> each.terminal().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return SCHEMA.node(kind, parts[1]).isPresent();
    }

    @Test
    void descriptions() {
        Map<String, String> texts =
                NameTable.read(FOLDER.resolve("descriptions.txt")).entries();
        assertThat(texts.keySet()).isNotEmpty().allMatch(DataFilesTest::exists);
        assertThat(texts).allSatisfy((node, text) -> {
            boolean sentence = node.startsWith("xCommand") || node.startsWith("xEvent");
            assertThat(text.endsWith(".")).as(node).isEqualTo(sentence);
        });
    }

    @Test
    void resultsOfCommands() {
        assertThat(CommandResults.load().commands()).allMatch(command -> exists("xCommand " + command));
    }

    @Test
    void overridesOfNames() {
        Map<String, String> names =
                Generator.generate(SCHEMA, GeneratorOptions.DEFAULT).names().entries();
        assertThat(names.values())
                .containsAll(NameTable.read(FOLDER.resolve("names.overrides"))
                        .entries()
                        .values());
    }
}
