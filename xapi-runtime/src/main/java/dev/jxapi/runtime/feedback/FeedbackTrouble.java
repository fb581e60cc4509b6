package dev.jxapi.runtime.feedback;

/** Hears of what goes wrong with feedback and has no caller to tell: see {@link FeedbackTrouble.Kind}. */
@FunctionalInterface
public interface FeedbackTrouble {

    /** Does nothing; all trouble is logged in any case. */
    FeedbackTrouble LOG_ONLY = (kind, subscription, cause) -> {};

    /** What went wrong. */
    enum Kind {
        /** A listener threw an exception, or what the device sent does not fit its type. The next change still comes. */
        LISTENER_FAILED,
        /** A listener is so slow that changes were conflated or events dropped; told once until it has caught up. */
        LISTENER_SLOW,
        /** The device refused to subscribe again, or to tell current values, after a reconnection. It is asked again
         * from time to time, and told again only after it has worked in between. */
        REFUSED
    }

    /**
     * Something went wrong. Called on the client's executor.
     *
     * @param kind what
     * @param subscription whose
     * @param cause why
     */
    void report(Kind kind, Subscription subscription, Throwable cause);
}
