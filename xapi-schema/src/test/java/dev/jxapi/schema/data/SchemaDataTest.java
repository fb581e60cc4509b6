package dev.jxapi.schema.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed data. */
class SchemaDataTest {

    private final Schema schema = SchemaData.load();

    @ParameterizedTest
    @CsvSource({"COMMAND, 503", "CONFIGURATION, 744", "STATUS, 852", "EVENT, 190"})
    void hasAllNodesOfAKind(NodeKind kind, int count) {
        assertThat(schema.nodes(kind)).hasSize(count);
    }

    @Test
    void has2289NodesOf14Releases() {
        assertThat(schema.nodes()).hasSize(2289);
        assertThat(schema.releases()).hasSize(14).first().hasToString("9.15.17.4");
        assertThat(schema.releases().last()).hasToString("26.4.1");
    }

    @Test
    void knowsThatTwoReleasesDoNotTellTheirEvents() {
        assertThat(schema.missing())
                .containsOnlyKeys(schema.release("9.15"), schema.release("11.26"))
                .allSatisfy((release, kinds) -> assertThat(kinds).isEqualTo(Set.of(NodeKind.EVENT)));
    }

    @Test
    void eachVariantExistsSomewhere() {
        assertThat(schema.nodes())
                .flatMap(Node::variants)
                .map(Variant::availability)
                .noneMatch(availability -> availability.isEmpty());
    }

    @Test
    void eachNodeHasAMergedContent() {
        assertThat(schema.nodes()).allSatisfy(node -> {
            assertThatCode(node::mergedContent).doesNotThrowAnyException();
            assertThat(node.mergedAccess().roles().isEmpty()
                            && node.mergedAccess().readRoles().isEmpty())
                    .isFalse();
        });
    }

    @Test
    void isTheSameAfterReadingAndWriting() throws IOException {
        byte[] committed;
        try (InputStream data = SchemaData.class.getResourceAsStream("xapi.data")) {
            committed = Objects.requireNonNull(data).readAllBytes();
        }
        String text = SchemaDataWriter.write(schema);

        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(committed);
        assertThat(SchemaDataReader.read(new ByteArrayInputStream(committed))).isEqualTo(schema);
    }
}
