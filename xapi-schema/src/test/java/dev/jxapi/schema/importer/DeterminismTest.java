package dev.jxapi.schema.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.data.SchemaData;
import dev.jxapi.schema.data.SchemaDataReader;
import dev.jxapi.schema.data.SchemaDataWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    private final Locale locale = Locale.getDefault();
    private final Schema schema = SchemaData.load();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfReleasesAndNodesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Schema> parts = new ArrayList<>();
        for (Release release : schema.releases()) {
            parts.add(only(release));
        }
        Collections.shuffle(parts, random);

        Schema merged = SchemaBuilder.merge(parts);

        assertThat(merged).isEqualTo(schema);
        assertThat(SchemaDataWriter.write(merged)).isEqualTo(SchemaDataWriter.write(schema));
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        List<Runnable> additions = new ArrayList<>();
        SchemaBuilder builder = new SchemaBuilder();
        schema.releases()
                .forEach(release -> builder.release(release, schema.missing().getOrDefault(release, Set.of())));
        schema.nodes()
                .forEach(node -> node.variants()
                        .forEach(variant -> additions.add(() -> builder.add(node.kind(), node.path(), variant))));
        Collections.shuffle(additions, new Random(4));
        additions.forEach(Runnable::run);

        assertThat(builder.build()).isEqualTo(schema);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"})
    void theDefaultLocaleDoesNotMatter(String tag) throws IOException {
        String expected = SchemaDataWriter.write(schema);
        Locale.setDefault(Locale.forLanguageTag(tag));

        Schema read = SchemaDataReader.read(new ByteArrayInputStream(expected.getBytes(StandardCharsets.UTF_8)));

        assertThat(SchemaDataWriter.write(SchemaBuilder.merge(List.of(read)))).isEqualTo(expected);
    }

    private Schema only(Release release) {
        TreeSet<Release> others = new TreeSet<>(schema.releases());
        others.remove(release);
        return Releases.without(others, schema);
    }
}
