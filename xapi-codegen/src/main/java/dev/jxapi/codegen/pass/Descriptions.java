package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.naming.NameTable;
import java.util.Optional;

/** Words written by hand for nodes whose path does not explain itself. */
final class Descriptions {

    private final NameTable texts;

    Descriptions(NameTable texts) {
        this.texts = texts;
    }

    /** A text for a node, by its terminal form: {@code xStatus Call[] Status}. */
    Optional<String> find(MergedNode node) {
        return find(node.toString());
    }

    Optional<String> find(String key) {
        return texts.find(key);
    }
}
