package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.path.XapiPath;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait. As long as they fit, each is kept. When there are too many, the changes of one node become one: it
 * stands where the latest of them stood and carries what all of them changed. A removal is never lost in a change that
 * follows it. So what is delivered is in the device's order, and nothing that still holds is missing.
 */
final class ValueBacklog implements Backlog {

    private record Node(XapiPath path, boolean removal) {}

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final Map<Node, Entry> latest = new LinkedHashMap<>();
    private final int bound;
    private long conflated;
    private long dropped;

    ValueBacklog(int bound) {
        this.bound = bound;
    }

    @Override
    public void add(Entry entry) {
        if (latest.isEmpty() && entries.size() < bound) {
            entries.add(entry);
            return;
        }
        entries.forEach(this::conflate);
        entries.clear();
        conflate(entry);
        if (latest.size() > bound) {
            latest.remove(latest.keySet().iterator().next());
            dropped++;
        }
    }

    private void conflate(Entry entry) {
        FeedbackChange change = entry.change();
        Entry earlier = latest.remove(new Node(change.path(), change.removed()));
        if (earlier != null) {
            conflated++;
        }
        if (change.removed()) {
            conflated += latest.remove(new Node(change.path(), false)) == null ? 0 : 1;
            latest.put(new Node(change.path(), true), entry);
        } else {
            latest.put(
                    new Node(change.path(), false),
                    earlier == null ? entry : new Entry(entry.sequence(), both(earlier.change(), change)));
        }
    }

    private static FeedbackChange both(FeedbackChange earlier, FeedbackChange later) {
        JsonNode value =
                later.value().isContainerNode() ? StateTree.compose(earlier.value(), later.value()) : later.value();
        return new FeedbackChange(later.path(), later.ids(), value, later.current(), false);
    }

    @Override
    public @Nullable Entry peek() {
        return latest.isEmpty() ? entries.peek() : latest.values().iterator().next();
    }

    @Override
    public @Nullable Entry poll() {
        if (latest.isEmpty()) {
            return entries.poll();
        }
        Node first = latest.keySet().iterator().next();
        return latest.remove(first);
    }

    @Override
    public void clear() {
        entries.clear();
        latest.clear();
    }

    @Override
    public int size() {
        return entries.size() + latest.size();
    }

    @Override
    public long conflated() {
        return conflated;
    }

    @Override
    public long dropped() {
        return dropped;
    }
}
