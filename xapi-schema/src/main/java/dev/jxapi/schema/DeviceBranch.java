package dev.jxapi.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place in the tree of what a device has: a subtree, a node, or both. */
public final class DeviceBranch {

    private final String name;
    private final boolean list;
    private final Map<String, DeviceBranch> children = new TreeMap<>();
    private final List<IndexRange> ranges = new ArrayList<>();
    private @Nullable DeviceNode node;

    DeviceBranch(String name, boolean list) {
        this.name = name;
        this.list = list;
    }

    void add(DeviceNode added) {
        DeviceBranch place = this;
        int lists = 0;
        for (PathSegment segment : added.path().segments()) {
            place = place.children.computeIfAbsent(
                    segment.key(), key -> new DeviceBranch(segment.name(), segment.list()));
            if (segment.list()) {
                place.ranges.addAll(added.ranges(lists));
                lists++;
            }
        }
        place.node = added;
    }

    /** The name of the last segment in xAPI's spelling; at a root {@code Status} or the like. */
    public String name() {
        return name;
    }

    /** Whether an item number follows the name. */
    public boolean list() {
        return list;
    }

    /** The item numbers that any node here or below has for this list, sorted; empty where this is no list. */
    public List<IndexRange> ranges() {
        return DeviceNode.sorted(ranges);
    }

    /** The node whose path ends here. */
    public Optional<DeviceNode> node() {
        return Optional.ofNullable(node);
    }

    /** What comes below, sorted by name without regard to case. */
    public Collection<DeviceBranch> children() {
        return Collections.unmodifiableCollection(children.values());
    }

    /** What comes below under a name, in any case. A name that is there as a list and without is the list. */
    public Optional<DeviceBranch> child(String childName) {
        String key = childName.toLowerCase(Locale.ROOT);
        DeviceBranch child = children.get(key + "[]");
        return Optional.ofNullable(child == null ? children.get(key) : child);
    }

    @Override
    public String toString() {
        return list ? name + "[]" : name;
    }
}
