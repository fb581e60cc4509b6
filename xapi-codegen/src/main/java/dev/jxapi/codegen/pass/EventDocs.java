package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import dev.jxapi.schema.NodeKind;

/** The documentation of events. */
final class EventDocs {

    private EventDocs() {}

    static Doc event(Docs docs, MergedNode node) {
        return new Javadoc(docs.descriptions()
                        .find(node)
                        .orElseGet(() -> "Reports " + Javadoc.code(node.toString()) + "."))
                .paragraph(docs.facts().existence(NodeKind.EVENT, node.availability()) + " "
                        + Facts.permissions(NodeKind.EVENT, node.access()))
                .returns("the event")
                .apiNote(Javadoc.code(node.toString()))
                .deprecated(docs.facts().deprecation(NodeKind.EVENT, node.availability()))
                .build();
    }

    static Doc branch(Docs docs, PathTree tree) {
        return docs.branch(tree, "The events below " + Javadoc.code(tree.toString()) + ".", "the node");
    }

    static Doc node(PathTree tree) {
        return Docs.type(
                tree.isRoot() ? "All events." : "The events below " + Javadoc.code(tree.toString()) + ".",
                "Each method leads one step down the tree; at its end an event can be listened to.");
    }

    static Doc body(Docs docs, MergedNode node) {
        return Docs.type("What the event " + Javadoc.code(node.toString()) + " tells.");
    }
}
