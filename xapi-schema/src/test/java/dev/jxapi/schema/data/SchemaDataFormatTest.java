package dev.jxapi.schema.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaFormatException;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaDataFormatTest {

    private static final String HEAD = """
            JxAPI schema data 1
            release 9.15.17.4 bandai,davinci,hopen
            release 10.19.4.2 davinci,hopen,octavio
            release 26.1.1 davinci,octavio,vecchio
            missing 10.19.4.2 Event

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.15.17.4.. *",
                "26.1.1.. octavio",
                "9.15.17.4 *; 26.1.1.. *",
                "9.15.17.4..10.19.4.2 *-hopen",
                "9.15.17.4 hopen",
                "9.15.17.4..10.19.4.2 hopen; 26.1.1.. vecchio",
            })
    void availabilityIsWrittenAsItIsRead(String availability) {
        String text = HEAD + everything() + "Status A B\n on " + availability + "\n  by Admin\n  is Integer\n";

        assertThat(SchemaDataWriter.write(read(text))).isEqualTo(text);
    }

    @Test
    void aRangeStepsOverReleasesThatMissTheKind() {
        Schema schema = read(HEAD + everything() + "Event A\n on 9.15.17.4.. davinci\n  by ; read Admin\n");

        assertThat(schema.nodes(NodeKind.EVENT).get(0).availability().releases())
                .containsExactly(new Release("9.15.17.4"), new Release("26.1.1"));
    }

    @Test
    void whatIsNotKnownInAReleaseThatMissesTheKindIsStillKept() {
        String text = HEAD + everything()
                + "Event A\n on 9.15.17.4 davinci; 26.1.1.. *-vecchio; 10.19.4.2 octavio\n  by ; read Admin\n";
        Schema schema = read(text);

        assertThat(schema.nodes(NodeKind.EVENT).get(0).availability().includes(new Release("10.19.4.2"), Products.DESK))
                .isTrue();
        assertThat(SchemaDataWriter.write(schema)).isEqualTo(text);
    }

    @Test
    void aRangeOfExceptionsHoldsForTheProductsOfEachRelease() {
        Node node = read(HEAD + everything() + "Status A\n on 9.15.17.4.. *-hopen,octavio\n  by Admin\n  is String\n")
                .node(NodeKind.STATUS, "A")
                .orElseThrow();

        assertThat(node.availability().products().values())
                .containsExactly(
                        new TreeSet<>(Set.of(Products.DESK_MINI, Products.ROOM_BAR)),
                        new TreeSet<>(Set.of(Products.ROOM_BAR)),
                        new TreeSet<>(Set.of(Products.ROOM_BAR, Products.ROOM_NAVIGATOR)));
    }

    @Test
    void everyFactIsWrittenAsItIsRead() {
        LiteralSpace set = new LiteralSpace(
                IntStream.range(0, 40).mapToObj(number -> "a b" + number).toList());
        String text =
                HEAD.replace("\n\n", "\nliterals " + LiteralSets.name(set) + " " + Words.list(set.values()) + "\n\n")
                        + """
                  Command A B
                   on 9.15.17.4.. *
                    by Admin,User; backend onprem; extension mtr; not Busy,"Half awake"; privacy
                    param Option.1! String(1..255)
                    param "With \\"blanks\\" and \\\\, commas" Literal("",1,Etc/GMT+1,"a,b")*10 = ""
                    param Open Integer(..5)*
                    param Other Integer(-3..)* = "\\u000a\\u2028é"
                    body
                  Configuration A[] B[]
                   on 9.15.17.4.. *
                    at n 1..3
                    by Admin; read User
                    is String = "[1]: On; [2]: Off; "
                    secret
                  Configuration A
                   on 9.15.17.4.. *
                    by ; privacy
                    is Literal#%s
                  Event A
                   on 9.15.17.4.. *
                    by ; read User
                    group B!*
                     field C! Literal()
                     group D
                      field E Integer
                     field F String
                    group G*
                    field H! String
                  Event B
                   on 9.15.17.4.. *
                    by ; read User
                  Event C
                   on 9.15.17.4.. *
                    by ; read User
                    is Integer
                  """.formatted(LiteralSets.name(set));
        Schema schema = read(text);

        assertThat(SchemaDataWriter.write(schema)).isEqualTo(sorted(text));
        CommandContent command = (CommandContent)
                schema.node(NodeKind.COMMAND, "A B").orElseThrow().mergedContent();
        assertThat(command.parameters().get(1).name()).isEqualTo("With \"blanks\" and \\, commas");
        assertThat(command.parameters().get(1).space())
                .isEqualTo(new ArraySpace(new LiteralSpace(List.of("", "1", "Etc/GMT+1", "a,b")), 10));
        assertThat(command.parameters().get(2).space()).isEqualTo(new ArraySpace(new IntegerSpace(null, 5), null));
        assertThat(command.parameters().get(3).defaultValue()).isEqualTo("\n\u2028é");
        assertThat(schema.node(NodeKind.CONFIGURATION, "A").orElseThrow().mergedContent())
                .isEqualTo(new ConfigurationContent(set, null, false));
    }

    /** The writer sorts nodes; the text above is sorted but for the two configurations. */
    private static String sorted(String text) {
        int list = text.indexOf("Configuration A[]");
        int alone = text.indexOf("Configuration A\n");
        int events = text.indexOf("Event A");
        return text.substring(0, list)
                + text.substring(alone, events)
                + text.substring(list, alone)
                + text.substring(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Status A~ on 11.1 *~  by Admin~  is Integer | line 8, column 10: no release '11.1'",
                "Macro A | line 7, column 7: no kind of node 'Macro'",
                "Status A~ on 9.15.17.4 *~  by Admin~  is Float | line 10, column 11: no type of value 'Float'",
                "Status A~ on 9.15.17.4 *~  by Admin~  is Integer(x..) | line 10, column 18: 'x' is not a number",
                "Status A~ on 9.15.17.4 *~  by Admin~  is Integer(1) | line 10, column 16: not a range",
                "Status A~ on 9.15.17.4 *~  by Admin~  is Literal#12 | line 10, column 16: no literals '12'",
                "Status A~ on 9.15.17.4 *~  by Admin~  is Integer x |"
                        + " line 10, column 13: expected the end of the line",
                "Status A~ on 9.15.17.4 *~  is Integer | line 9: expected a line that starts with '  by '",
                "Configuration A~ on 9.15.17.4 *~  by Admin~  is String = \"x |"
                        + " line 10, column 17: the quotation does not end",
                "Configuration A~ on 9.15.17.4 *~  by Admin~  is String = \"\\x\" | line 10, column 18: not an escape",
                "Command A~ on 9.15.17.4 *~  by Admin~  param P? String | line 10, column 10: expected ' '",
                "Status A~ on 9.15.17.4 *~  by Admin; shoes 43~  is String |"
                        + " line 9, column 11: expected the end of the line",
            })
    void anErrorNamesTheLine(String stanza, String message) {
        String text = HEAD + stanza.replace('~', '\n') + "\n";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SchemaFormatException.class)
                .hasMessage("Schema data, " + message);
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> read("{}\n")).hasMessage("Schema data, line 1: expected 'JxAPI schema data 1'");
        assertThatThrownBy(() -> read(HEAD + "Status A\n")).hasMessage("Schema data: xStatus A has no variant");
        assertThatThrownBy(() -> read(HEAD
                        + "Status A[]\n on 9.15.17.4 *\n  by Admin\n  is Integer\n"
                        + "Status a[]\n on 9.15.17.4 *\n  by Admin\n  is Integer\n"))
                .isInstanceOf(SchemaFormatException.class);
    }

    /** A node that all products of all releases have, so that the head stays what it is. */
    private static String everything() {
        return "Command Everything\n on 9.15.17.4.. *\n  by Admin\n";
    }

    private static Schema read(String text) {
        try {
            return SchemaDataReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
