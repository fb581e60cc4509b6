package dev.jxapi.schema.importer;

import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Notices schema files that are at fault: a release that has no node of a kind, or lacks more than 3 % of the paths of a
 * kind that the release before it has. Devices lose a path now and then, never so many.
 */
final class LossGuard {

    static final double TOLERATED = 0.03;

    private final Set<String> missing;
    private final Set<String> removed;

    /**
     * @param missing the kinds of node that files are known to leave out, each as {@code 11.26.1:Event}
     * @param removed the kinds of which a release really has many paths no more, each as {@code 10.19.4.2:Status}
     */
    LossGuard(Set<String> missing, Set<String> removed) {
        this.missing = Set.copyOf(missing);
        this.removed = Set.copyOf(removed);
    }

    /** What is lost and not declared, in words. */
    List<String> losses(Schema schema) {
        List<String> losses = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            Set<String> before = Set.of();
            for (Release release : schema.releases()) {
                Set<String> paths = paths(schema, kind, release);
                losses.addAll(losses(kind, release, before, paths));
                before = paths.isEmpty() ? before : paths;
            }
        }
        return losses;
    }

    private List<String> losses(NodeKind kind, Release release, Set<String> before, Set<String> paths) {
        String name = release + ":" + kind.root();
        if (paths.isEmpty()) {
            return missing.contains(name) ? List.of() : List.of(release + " has no " + kind.root());
        }
        if (missing.contains(name)) {
            return List.of(release + " is declared to miss " + kind.root() + " but has " + paths.size());
        }
        Set<String> lost = new HashSet<>(before);
        lost.removeAll(paths);
        if (removed.contains(name) || lost.size() <= before.size() * TOLERATED) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%s lacks %d of the %d paths of %s that the release before it has, %.1f %%",
                release,
                lost.size(),
                before.size(),
                kind.root(),
                100.0 * lost.size() / before.size()));
    }

    private static Set<String> paths(Schema schema, NodeKind kind, Release release) {
        Set<String> paths = new HashSet<>();
        for (Node node : schema.nodes(kind)) {
            if (node.availability().products().containsKey(release)) {
                paths.add(node.path().key());
            }
        }
        return paths;
    }
}
