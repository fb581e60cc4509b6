package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import dev.jxapi.schema.NodeKind;

/** The documentation of the trees that have values. */
final class StateDocs {

    private StateDocs() {}

    private static String plural(PathTree tree) {
        return tree.kind() == NodeKind.STATUS ? "statuses" : "configurations";
    }

    private static String code(PathTree tree) {
        return Javadoc.code(Docs.terminal(tree.toString()));
    }

    static Doc branch(Docs docs, PathTree tree) {
        if (!tree.segment().list()) {
            String twin = tree.hasListTwin() ? ", on devices that do not number it" : "";
            return docs.branch(tree, "The " + plural(tree) + " below " + code(tree) + twin + ".", "the node");
        }
        String numbers = Docs.itemNumbers(tree);
        return docs.branch(
                tree, "The items of " + code(tree) + "." + (numbers.isEmpty() ? "" : " " + numbers), "the list");
    }

    static Doc field(Docs docs, PathTree tree) {
        return tree.segment().list()
                ? docs.branch(
                        tree, "The elements of " + code(tree) + ".", "the elements, empty where the device sent none")
                : docs.branch(
                        tree,
                        "The values below " + code(tree) + ".",
                        "the view, null where the device did not send it");
    }

    static Doc node(PathTree tree) {
        if (tree.isRoot()) {
            return Docs.type(
                    "All " + plural(tree) + ".",
                    "Each method leads one step down the tree. Every node can be" + " read as a whole and followed.");
        }
        return Docs.type(
                "The " + plural(tree) + " below " + code(tree) + ".",
                "Each method leads one step further. The node itself reads and follows all of them at once.");
    }

    static Doc view(PathTree tree) {
        return Docs.type(
                tree.isRoot()
                        ? "The values of all " + plural(tree) + "."
                        : (tree.segment().list() ? "The values of one element of " : "The values below ") + code(tree)
                                + ".");
    }
}
