package dev.jxapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any published schema file alone becomes an API that compiles: {@code -Dschemas=FOLDER} says where the files are. */
@EnabledIfSystemProperty(named = "schemas", matches = ".+")
class RealSchemasTest {

    @TempDir
    Path classes;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("schemas")))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void compilesAlone(Path file) {
        GeneratedSources generated =
                Generator.generate(SchemaSource.load(file, List.of(), List.of()), GeneratorOptions.DEFAULT);
        assertThat(generated.counts().members()).isEqualTo(generated.counts().nodes());
        assertThat(Compilation.compile(generated, classes)).isEmpty();
    }
}
