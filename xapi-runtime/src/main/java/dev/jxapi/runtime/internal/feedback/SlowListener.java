package dev.jxapi.runtime.internal.feedback;

import dev.jxapi.runtime.feedback.FeedbackQuery;

/** Why a listener did not hear everything. */
final class SlowListener extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlowListener(FeedbackQuery query, Backlog backlog) {
        super(
                query + ": the listener is slower than the device, and its buffer is full; "
                        + (backlog instanceof EventBacklog
                                ? "the oldest events are dropped"
                                : "changes of the same node become one")
                        + " until it has caught up",
                null,
                false,
                false);
    }
}
