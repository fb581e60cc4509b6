package dev.jxapi.codegen.pass;

import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Lifetime;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes the lines of the resource that says where each node exists: path, first release, first release without it (empty
 * where the newest has it) and products (empty where all have it), separated by tabs. Nodes with nodes below are where
 * any of those is.
 */
final class CataloguePass {

    private final Facts facts;

    CataloguePass(Facts facts) {
        this.facts = facts;
    }

    List<String> lines(Collection<PathTree> trees) {
        List<String> lines = new ArrayList<>();
        trees.forEach(root -> root.visit(tree -> {
            if (!tree.isRoot()) {
                lines.add(line(tree));
            }
        }));
        return lines;
    }

    private String line(PathTree tree) {
        NodeKind kind = tree.kind();
        Availability availability = tree.availability();
        Lifetime lifetime = facts.lifetime(kind, availability);
        String removed =
                facts.removedIn(kind, availability).map(Release::version).orElse("");
        return String.join(
                "\t",
                tree.toString(),
                lifetime.first().version(),
                removed,
                String.join(",", facts.products(availability)));
    }
}
