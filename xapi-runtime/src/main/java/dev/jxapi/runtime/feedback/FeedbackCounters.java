package dev.jxapi.runtime.feedback;

/**
 * How much went through a subscription since it was made. What came is {@code delivered + conflated + dropped + waiting},
 * and what was cleared by closing it.
 *
 * @param delivered how often the listener was called
 * @param conflated how many changes of a node became part of a later change of it, because the listener was slow
 * @param dropped how many events were thrown away because the listener was slow
 * @param waiting how many changes or events wait for the listener now
 * @param failed how many calls of the listener ended with an exception; these count as delivered too
 */
public record FeedbackCounters(long delivered, long conflated, long dropped, int waiting, long failed) {}
