package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.CommandModel;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.ParameterModel;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.PathSegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documentation of commands. */
final class CommandDocs {

    private final Docs docs;

    CommandDocs(Docs docs) {
        this.docs = docs;
    }

    Doc branch(PathTree tree) {
        return docs.branch(tree, "The commands below " + Javadoc.code(tree.toString()) + ".", "the node");
    }

    static Doc node(PathTree tree) {
        return Docs.type(
                tree.isRoot() ? "All commands." : "The commands below " + Javadoc.code(tree.toString()) + ".",
                "Each command has a method that waits for the result and a twin, ending in {@code Async}, that gives a"
                        + " future of it.");
    }

    Doc result(MergedNode node) {
        return Docs.type(
                "What " + Javadoc.code(node.toString()) + " answers.",
                "The schema does not describe results: these fields are those seen from devices. What a device sends"
                        + " beyond them is in {@link #raw()}.");
    }

    static Doc parameters(MergedNode node) {
        return Docs.type("The optional parameters of " + Javadoc.code(node.toString()) + ".");
    }

    static ParameterModel body() {
        return new ParameterModel(
                "body", "body", TypeRef.Basic.STRING, false, new Doc("the text, which may have several lines", false));
    }

    /** The text for a parameter, as a sentence; the comment of its setter. */
    Doc parameter(MergedNode node, Parameter parameter, TypeRef type) {
        Availability availability = node.node().availabilityWhere(content -> has(content, parameter));
        String existence = docs.facts().existence(NodeKind.COMMAND, availability);
        String whole = docs.facts().existence(NodeKind.COMMAND, node.availability());
        return new Javadoc(Phrases.capitalized(text(parameter, type)) + ".")
                .paragraph(existence.equals(whole) ? "" : existence)
                .param(
                        JavaNames.member(parameter.name()),
                        Vocabulary.noun(parameter.name())
                                .map(noun -> "the " + noun)
                                .orElse("the value of " + Javadoc.code(parameter.name())))
                .returns("this call")
                .deprecated(parameter.required() ? null : docs.facts().deprecation(NodeKind.COMMAND, availability))
                .build();
    }

    private static boolean has(Object content, Parameter parameter) {
        return content instanceof CommandContent command
                && command.parameters().stream().anyMatch(other -> other.name().equalsIgnoreCase(parameter.name()));
    }

    private static String text(Parameter parameter, TypeRef type) {
        String value = parameter.defaultValue();
        return Phrases.named(parameter.name()) + ": " + Docs.values(parameter.space(), type)
                + (value == null || value.isEmpty() ? "" : "; by default " + Javadoc.code(value));
    }

    CommandModel.Docs command(
            MergedNode node, String method, List<ParameterModel> required, @Nullable ParameterModel body) {
        List<PathSegment> segments = node.node().path().segments();
        String summary = docs.descriptions()
                .find(node)
                .orElseGet(() ->
                        Phrases.action(segments.stream().map(PathSegment::name).toList()));
        String async = summary + " Does not wait for the result.";
        return new CommandModel.Docs(
                doc(node, summary, "what the device answered", required, body, false),
                doc(node, async, futureText(method), required, body, false),
                doc(node, summary, "what the device answered", required, body, true),
                doc(node, async, futureText(method), required, body, true));
    }

    private static String futureText(String method) {
        return "a future of what the device answers, which fails as " + Javadoc.code(method) + " throws";
    }

    private Doc doc(
            MergedNode node,
            String summary,
            String returns,
            List<ParameterModel> required,
            @Nullable ParameterModel body,
            boolean optional) {
        Javadoc javadoc = new Javadoc(summary)
                .paragraph(docs.facts().existence(NodeKind.COMMAND, node.availability()) + " "
                        + Facts.permissions(NodeKind.COMMAND, node.access()));
        List<Parameter> schema = new ArrayList<>(((CommandContent) node.content()).parameters());
        for (ParameterModel parameter : required) {
            schema.stream()
                    .filter(candidate -> candidate.name().equals(parameter.wireName()))
                    .forEach(candidate -> javadoc.param(parameter.name(), text(candidate, parameter.type())));
        }
        if (body != null) {
            javadoc.param(body.name(), body.doc().text());
        }
        if (optional) {
            javadoc.param("optional", "sets optional parameters");
        }
        return javadoc.returns(returns)
                .apiNote(Javadoc.code(node.toString()))
                .deprecated(docs.facts().deprecation(NodeKind.COMMAND, node.availability()))
                .build();
    }
}
