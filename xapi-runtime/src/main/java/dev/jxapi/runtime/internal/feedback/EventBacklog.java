package dev.jxapi.runtime.internal.feedback;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Events that wait: when there are too many, the oldest is dropped. */
final class EventBacklog implements Backlog {

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final int bound;
    private long dropped;

    EventBacklog(int bound) {
        this.bound = bound;
    }

    @Override
    public void add(Entry entry) {
        if (entries.size() == bound) {
            entries.poll();
            dropped++;
        }
        entries.add(entry);
    }

    @Override
    public @Nullable Entry peek() {
        return entries.peek();
    }

    @Override
    public @Nullable Entry poll() {
        return entries.poll();
    }

    @Override
    public void clear() {
        entries.clear();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public long conflated() {
        return 0;
    }

    @Override
    public long dropped() {
        return dropped;
    }
}
