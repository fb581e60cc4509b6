package dev.jxapi.codegen.pass;

import dev.jxapi.schema.Content;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.ValueSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place where values stand: a leaf, a parameter of a command, a field of an event.
 *
 * @param node the node that has it
 * @param names the names from the root of the tree to the value, those inside the node's content included
 * @param inside how many of the names are inside the node's content
 * @param space its merged values
 * @param spaceIn finds its values in one variant's content
 */
record Use(
        MergedNode node,
        List<String> names,
        int inside,
        ValueSpace space,
        Function<Content, Optional<ValueSpace>> spaceIn) {

    Use {
        names = List.copyOf(names);
    }

    static List<String> append(List<String> names, String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return longer;
    }

    NodeKind kind() {
        return node.node().kind();
    }

    /** What it is called in files of names: {@code xCommand Dial Protocol}. */
    String key() {
        StringBuilder key = new StringBuilder(node.toString());
        names.subList(names.size() - inside, names.size())
                .forEach(name -> key.append(' ').append(name));
        return key.toString();
    }
}
