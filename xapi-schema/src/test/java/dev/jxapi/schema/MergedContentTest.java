package dev.jxapi.schema;

import static dev.jxapi.schema.TestSchemas.ADMIN;
import static dev.jxapi.schema.TestSchemas.R10;
import static dev.jxapi.schema.TestSchemas.R11;
import static dev.jxapi.schema.TestSchemas.R26;
import static dev.jxapi.schema.TestSchemas.in;
import static dev.jxapi.schema.TestSchemas.integers;
import static dev.jxapi.schema.TestSchemas.literals;
import static dev.jxapi.schema.TestSchemas.node;
import static dev.jxapi.schema.TestSchemas.optional;
import static dev.jxapi.schema.TestSchemas.required;
import static dev.jxapi.schema.TestSchemas.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField.Group;
import dev.jxapi.schema.EventField.Leaf;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MergedContentTest {

    @Test
    void literalsKeepTheNewestOrderAndOlderOnesFollow() {
        assertThat(mergedStatus(literals("Off", "On", "Auto"), literals("On", "Legacy", "Off")))
                .isEqualTo(literals("Off", "On", "Auto", "Legacy"));
    }

    @Test
    void theNewestTypeWins() {
        assertThat(mergedStatus(literals("WPA2", "WPA3"), new StringSpace(null, null), literals("WEP")))
                .isEqualTo(literals("WPA2", "WPA3", "WEP"));
    }

    @Test
    void rangesAreTheWidest() {
        assertThat(mergedStatus(integers(1, 10), integers(-3, 5))).isEqualTo(integers(-3, 10));
        assertThat(mergedStatus(new StringSpace(2, 64), new StringSpace(0, 32))).isEqualTo(new StringSpace(0, 64));
    }

    @Test
    void aBoundThatOneVariantDoesNotTellIsOpen() {
        assertThat(mergedStatus(integers(1, 10), new IntegerSpace(null, 20))).isEqualTo(new IntegerSpace(null, 20));
    }

    @Test
    void anArrayTakesTheLargestCount() {
        assertThat(mergedStatus(new ArraySpace(integers(1, 2), 4), new ArraySpace(integers(0, 1), 15)))
                .isEqualTo(new ArraySpace(integers(0, 2), 15));
    }

    @Test
    void aParameterIsRequiredWhereTheNewestReleaseKnowsItAndEachVariantThatDoesSaysSo() {
        Content merged = merged(
                new CommandContent(List.of(required("Number", integers(0, 9)), required("New", integers(0, 1))), true),
                new CommandContent(List.of(optional("Number", integers(0, 5)), required("Old", literals("A"))), false));

        assertThat(merged)
                .isEqualTo(new CommandContent(
                        List.of(
                                optional("Number", integers(0, 9)),
                                required("New", integers(0, 1)),
                                optional("Old", literals("A"))),
                        true));
    }

    @Test
    void aParameterTakesTheNewestDefaultThatIsTold() {
        CommandContent newest = new CommandContent(List.of(optional("Slot", integers(0, 1))), false);
        CommandContent older = new CommandContent(List.of(new Parameter("Slot", false, integers(0, 1), "1")), false);

        assertThat(((CommandContent) merged(newest, older)).parameters().get(0).defaultValue())
                .isEqualTo("1");
    }

    @Test
    void aConfigurationTakesTheNewestDefault() {
        Content merged = merged(
                new ConfigurationContent(literals("Off", "On"), "On", false),
                new ConfigurationContent(literals("Off", "On"), "Off", true));

        assertThat(merged).isEqualTo(new ConfigurationContent(literals("Off", "On"), "On", true));
    }

    @Test
    void eventFieldsMergeAtEveryDepth() {
        Content merged = merged(
                new EventContent(List.of(
                        new Leaf("Id", true, integers(0, 1)),
                        new Group("Item", true, true, List.of(new Leaf("A", true, integers(0, 1)))))),
                new EventContent(List.of(
                        new Group(
                                "Item",
                                false,
                                true,
                                List.of(new Leaf("A", false, integers(0, 2)), new Leaf("B", true, literals("x")))),
                        new Leaf("Gone", true, literals("y")))));

        assertThat(merged)
                .isEqualTo(new EventContent(List.of(
                        new Leaf("Id", false, integers(0, 1)),
                        new Group(
                                "Item",
                                false,
                                true,
                                List.of(new Leaf("A", false, integers(0, 2)), new Leaf("B", false, literals("x")))),
                        new Leaf("Gone", false, literals("y")))));
    }

    @Test
    void accessIsThatOfAllProductsOfTheNewestRelease() {
        Access user = new Access(
                new TreeSet<>(List.of("User")),
                new TreeSet<>(),
                "onprem",
                "mtr",
                true,
                new TreeSet<>(List.of("MicrosoftTeamsInCall")));
        Access audit = new Access(new TreeSet<>(List.of("Audit")), new TreeSet<>(), "any", "", false, new TreeSet<>());
        Content content = new StatusContent(integers(0, 1));
        Node node = node(
                NodeKind.STATUS,
                "Audio Volume",
                new Variant(in(R26, Products.DESK), List.of(), ADMIN, content),
                new Variant(in(R26, Products.ROOM_BAR), List.of(), user, content),
                new Variant(in(R11, Products.ROOM_BAR), List.of(), audit, content));

        assertThat(node.mergedAccess())
                .isEqualTo(new Access(
                        new TreeSet<>(List.of("Admin", "User")),
                        new TreeSet<>(),
                        "any",
                        "mtr",
                        true,
                        new TreeSet<>(List.of("MicrosoftTeamsInCall"))));
    }

    @Test
    void availabilityOfAPartIsThatOfTheVariantsThatHaveIt() {
        Node node = node(
                NodeKind.STATUS,
                "Audio Mode",
                variant(in(R26, Products.DESK), new StatusContent(literals("A", "B"))),
                variant(in(R11, Products.DESK), new StatusContent(literals("A"))));

        assertThat(node.availabilityWhere(content -> content instanceof StatusContent status
                        && status.space() instanceof ValueSpace.LiteralSpace literal
                        && literal.values().contains("B")))
                .isEqualTo(in(R26, Products.DESK));
        assertThat(node.availability().releases()).containsExactly(R11, R26);
    }

    private static ValueSpace mergedStatus(ValueSpace... newestFirst) {
        Content[] contents = Arrays.stream(newestFirst).map(StatusContent::new).toArray(Content[]::new);
        return ((StatusContent) merged(contents)).space();
    }

    private static Content merged(Content... newestFirst) {
        List<Release> releases = List.of(R26, R11, R10);
        Variant[] variants = new Variant[newestFirst.length];
        for (int i = 0; i < variants.length; i++) {
            variants[i] = variant(in(releases.get(i), Products.DESK), newestFirst[i]);
        }
        return node(NodeKind.STATUS, "Any", variants).mergedContent();
    }
}
