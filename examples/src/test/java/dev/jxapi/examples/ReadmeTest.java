package dev.jxapi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java block of the documentation is code of an example, between {@code // readme} and {@code // end}. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// readme\n(.*?)[ ]*// end\n", Pattern.DOTALL);

    @Test
    void everyJavaBlockOfTheDocumentationIsCompiledFromAnExample() {
        List<String> compiled = regions();
        assertThat(blocks())
                .isNotEmpty()
                .allSatisfy(block -> assertThat(compiled).contains(block));
    }

    @Test
    void everyMarkedRegionOfAnExampleStandsInTheDocumentation() {
        List<String> shown = blocks();
        assertThat(regions())
                .isNotEmpty()
                .allSatisfy(region -> assertThat(shown).contains(region));
    }

    private static List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        for (Path page : files(ROOT, 1, ".md")) {
            blocks.addAll(matches(BLOCK, page));
        }
        for (Path page : files(ROOT.resolve("docs"), 1, ".md")) {
            blocks.addAll(matches(BLOCK, page));
        }
        for (Path page : files(ROOT.resolve("xapi-simulator"), 1, ".md")) {
            blocks.addAll(matches(BLOCK, page));
        }
        return blocks;
    }

    private static List<String> regions() {
        List<String> regions = new ArrayList<>();
        for (Path source : files(Path.of("src"), 20, ".java")) {
            if (!source.endsWith("ReadmeTest.java")) {
                regions.addAll(matches(REGION, source));
            }
        }
        return regions;
    }

    private static List<Path> files(Path folder, int depth, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> pattern.matcher(text).replaceFirst("$1"))
                    .map(text -> text.stripTrailing().stripIndent().strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
