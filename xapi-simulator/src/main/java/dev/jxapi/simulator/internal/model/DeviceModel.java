package dev.jxapi.simulator.internal.model;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.DeviceBranch;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.DeviceSchema;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One product on one release, shared by all devices of that kind. */
public final class DeviceModel {

    private static final Map<String, NodeKind> KINDS = Map.of(
            "command", NodeKind.COMMAND,
            "configuration", NodeKind.CONFIGURATION,
            "status", NodeKind.STATUS,
            "event", NodeKind.EVENT);

    private final DeviceSchema schema;
    private final Branch factoryState;

    public DeviceModel(DeviceSchema schema) {
        this.schema = schema;
        this.factoryState = FactoryState.of(schema);
    }

    public DeviceSchema schema() {
        return schema;
    }

    /** The statuses and configurations of a device fresh from the factory. */
    public Branch factoryState() {
        return factoryState;
    }

    /** The kind of tree that a root's name stands for, null if it is none. */
    public static @Nullable NodeKind kind(String root) {
        return KINDS.get(root.toLowerCase(Locale.ROOT));
    }

    /** The kind of tree that a path goes into, null if there is none such. */
    public static @Nullable NodeKind kind(StatePath path) {
        return !path.steps().isEmpty() && path.steps().get(0) instanceof Step.Name root ? kind(root.name()) : null;
    }

    /** Finds a path from the root, in any case. */
    public Optional<Place> place(StatePath path) {
        List<Step> steps = path.steps();
        NodeKind kind = kind(path);
        if (kind == null) {
            return Optional.empty();
        }
        DeviceBranch branch = schema.root(kind);
        List<Step> canonical = new ArrayList<>(List.of(new Step.Name(kind.root())));
        List<Integer> indexes = new ArrayList<>();
        boolean indexAllowed = false;
        for (Step step : steps.subList(1, steps.size())) {
            if (step instanceof Step.Index index && indexAllowed) {
                indexes.add(index.number());
                canonical.add(index);
                indexAllowed = false;
                continue;
            }
            DeviceBranch child =
                    step instanceof Step.Name name ? branch.child(name.name()).orElse(null) : null;
            if (child == null) {
                return Optional.empty();
            }
            branch = child;
            canonical.add(new Step.Name(child.name()));
            indexAllowed = child.list();
        }
        return Optional.of(new Place(kind, branch, indexes, new StatePath(canonical)));
    }

    /** A path in xAPI's spelling as far as it is known. */
    public StatePath canonical(StatePath path) {
        return place(path).map(Place::path).orElse(path);
    }

    /** What some roles may see of a tree, from the root. */
    public Branch visible(Branch tree, Set<String> roles) {
        RoleFilter filter = new RoleFilter(roles);
        Branch visible = Branch.EMPTY;
        for (Map.Entry<String, StateNode> root : tree.children().entrySet()) {
            NodeKind kind = kind(root.getKey());
            StateNode left = filter.filter(root.getValue(), kind == null ? null : schema.root(kind));
            if (left != null) {
                visible = visible.with(root.getKey(), left);
            }
        }
        return visible;
    }

    public Optional<DeviceNode> command(Collection<String> names) {
        return schema.node(NodeKind.COMMAND, names);
    }

    /** Whether a query can ever match something. */
    public boolean matches(List<Step> query) {
        if (query.isEmpty()) {
            return false;
        }
        if (query.get(0) instanceof Step.Name root) {
            NodeKind kind = kind(root.name());
            return kind != null && kind != NodeKind.COMMAND && matches(schema.root(kind), query, 1);
        }
        return query.get(0) instanceof Step.AnyDepth;
    }

    private static boolean matches(DeviceBranch branch, List<Step> query, int at) {
        if (at == query.size()) {
            return true;
        }
        Step step = query.get(at);
        if (step instanceof Step.Name name) {
            Optional<DeviceBranch> child = branch.child(name.name());
            if (child.isPresent()) {
                return matches(child.get(), query, at + 1);
            }
            return branch.node()
                    .filter(node ->
                            node.kind() == NodeKind.EVENT && EventShape.hasField(node, query.subList(at, query.size())))
                    .isPresent();
        }
        if (step instanceof Step.Index) {
            return branch.list() && matches(branch, query, at + 1);
        }
        if (step instanceof Step.Any) {
            return (branch.list() && matches(branch, query, at + 1))
                    || branch.children().stream().anyMatch(child -> matches(child, query, at + 1));
        }
        return matches(branch, query, at + 1)
                || branch.children().stream().anyMatch(child -> matches(child, query, at));
    }

    /** Whether one of the roles may read a status or configuration, or receive an event. */
    public static boolean readable(Access access, Set<String> roles) {
        return may(access.readRoles().isEmpty() ? access.roles() : access.readRoles(), roles);
    }

    /** Whether one of the roles may execute a command or write a configuration. */
    public static boolean usable(Access access, Set<String> roles) {
        return may(access.roles(), roles);
    }

    private static boolean may(Set<String> allowed, Set<String> roles) {
        return allowed.isEmpty() || roles.stream().anyMatch(allowed::contains);
    }
}
