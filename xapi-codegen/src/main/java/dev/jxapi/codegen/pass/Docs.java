package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.Lifetime;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The documentation of generated elements, in words derived from the facts of the schema. */
final class Docs {

    private final Facts facts;
    private final Descriptions descriptions;

    Docs(Facts facts, Descriptions descriptions) {
        this.facts = facts;
        this.descriptions = descriptions;
    }

    /** The handle of a status or configuration. */
    Doc handle(MergedNode node, TypeRef type) {
        boolean configuration = node.node().kind() == NodeKind.CONFIGURATION;
        Use use = Uses.value(node);
        String what = descriptions.find(node).orElseGet(() -> Phrases.value(terminal(node.toString()), use.space()));
        return existing(
                        new Javadoc((configuration ? "Reads, follows or changes " : "Reads or follows ") + what + ": "
                                + ValueText.of(use.space(), type) + defaultText(node) + "."),
                        node)
                .returns("the handle")
                .apiNote(Javadoc.code(terminal(node.toString())))
                .deprecated(facts.deprecation(node.node().kind(), node.availability()))
                .build();
    }

    /** The accessor of a value in a view. */
    Doc field(MergedNode node, TypeRef type, boolean list) {
        Use use = Uses.value(node);
        String what = descriptions.find(node).orElseGet(() -> Phrases.value(terminal(node.toString()), use.space()));
        return new Javadoc(Phrases.capitalized(what) + ": " + ValueText.of(use.space(), type) + ".")
                .returns(
                        list
                                ? "the values; empty where the device sent none"
                                : "the value, null where the device did not send it")
                .apiNote(Javadoc.code(terminal(node.toString())))
                .deprecated(facts.deprecation(node.node().kind(), node.availability()))
                .build();
    }

    private static String defaultText(MergedNode node) {
        String value =
                node.content() instanceof ConfigurationContent configuration ? configuration.defaultValue() : null;
        if (value == null) {
            return "";
        }
        return value.isEmpty() ? "; empty by default" : "; by default " + Javadoc.code(value);
    }

    private Javadoc existing(Javadoc javadoc, MergedNode node) {
        return javadoc.paragraph(facts.existence(node.node().kind(), node.availability()) + " "
                + Facts.permissions(node.node().kind(), node.access()));
    }

    /** A node with nodes below it: the accessor, the element of a list, the class, the view. */
    Doc branch(PathTree tree, String summary, String returns) {
        Availability availability = tree.availability();
        Javadoc javadoc = new Javadoc(summary).paragraph(facts.existence(tree.kind(), availability));
        if (!returns.isEmpty()) {
            javadoc.returns(returns);
        }
        return javadoc.apiNote(Javadoc.code(terminal(tree.toString())))
                .deprecated(facts.deprecation(tree.kind(), availability))
                .build();
    }

    /** A type; types are never deprecated, so that what is can still name them without a warning. */
    static Doc type(String summary, String... paragraphs) {
        Javadoc javadoc = new Javadoc(summary);
        for (String paragraph : paragraphs) {
            javadoc.paragraph(paragraph);
        }
        return javadoc.build();
    }

    Doc enumeration(List<Use> uses) {
        List<String> places = uses.stream()
                .limit(5)
                .map(use -> Javadoc.code(terminal(use.key())))
                .toList();
        String more = uses.size() > places.size() ? " and " + (uses.size() - places.size()) + " more" : "";
        return type("The values of " + (more.isEmpty() ? Phrases.enumeration(places) : String.join(", ", places) + more)
                + ".");
    }

    Doc constant(List<Use> uses, String word) {
        Javadoc javadoc = new Javadoc(Javadoc.code(word) + sinceText(uses, word));
        boolean gone = uses.stream()
                .allMatch(
                        use -> facts.removedIn(use.kind(), withWord(use, word)).isPresent());
        return javadoc.deprecated(gone ? removedText(uses, word) : null).build();
    }

    private String sinceText(List<Use> uses, String word) {
        List<Lifetime> lifetimes = uses.stream()
                .map(use -> facts.lifetime(use.kind(), withWord(use, word)))
                .toList();
        return lifetimes.stream().anyMatch(Lifetime::sinceOldest)
                ? "."
                : ", since "
                        + lifetimes.stream()
                                .map(Lifetime::first)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .displayName()
                        + ".";
    }

    private String removedText(List<Use> uses, String word) {
        return "Removed in "
                + uses.stream()
                        .map(use ->
                                facts.removedIn(use.kind(), withWord(use, word)).orElseThrow())
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .displayName()
                + ".";
    }

    private static Availability withWord(Use use, String word) {
        return use.node()
                .node()
                .availabilityWhere(content -> use.spaceIn().apply(content).stream()
                        .flatMap(space -> Literals.words(space).stream())
                        .anyMatch(word::equalsIgnoreCase));
    }

    /** "Item numbers are 1 to 3." */
    static String itemNumbers(PathTree tree) {
        int position =
                (int) tree.path().stream().filter(segment -> segment.list()).count() - 1;
        Set<String> ranges = new TreeSet<>();
        List<IndexRange> all = new ArrayList<>();
        tree.visit(below -> {
            MergedNode node = below.node();
            if (node != null) {
                for (Variant variant : node.node().variants()) {
                    all.add(variant.indexes().get(position));
                }
            }
        });
        all.stream().filter(range -> !range.any()).forEach(range -> ranges.add(range.toString()));
        if (ranges.isEmpty()) {
            return "";
        }
        int min = all.stream()
                .filter(range -> !range.any())
                .mapToInt(IndexRange::min)
                .min()
                .orElse(0);
        int max = all.stream()
                .filter(range -> !range.any())
                .mapToInt(IndexRange::max)
                .max()
                .orElse(0);
        return "Item numbers are " + (min == max ? "only " + min : min + " to " + max) + ", fewer on some products.";
    }

    /** As people write it: {@code xStatus Call[n] Status}. */
    static String terminal(String node) {
        return node.replace("[]", "[n]");
    }

    Facts facts() {
        return facts;
    }

    Descriptions descriptions() {
        return descriptions;
    }

    /** The values of a parameter or field, in words. */
    static String values(ValueSpace space, TypeRef type) {
        return ValueText.of(space, type);
    }
}
