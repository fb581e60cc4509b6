package dev.jxapi.runtime.internal.feedback;

import dev.jxapi.runtime.feedback.FeedbackChange;
import org.jspecify.annotations.Nullable;

/** What waits for one listener, bounded. Guarded by the lock of the listener's lane. */
interface Backlog {

    /**
     * Something that waits.
     *
     * @param sequence its place among all that went into the lane
     * @param change what it is
     */
    record Entry(long sequence, FeedbackChange change) {}

    /** Puts something at the end. */
    void add(Entry entry);

    /** What comes next, null where nothing waits. */
    @Nullable
    Entry peek();

    /** Takes what comes next, null where nothing waits. */
    @Nullable
    Entry poll();

    /** Throws away all that waits. */
    void clear();

    int size();

    /** How many changes became part of a later one so far. */
    long conflated();

    /** How many were thrown away so far. */
    long dropped();
}
