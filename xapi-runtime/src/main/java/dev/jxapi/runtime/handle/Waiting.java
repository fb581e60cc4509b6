package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.CallerThread;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Waiting for the first piece of feedback that is as wanted.
 *
 * @param session where it comes from
 * @param path what it is about
 * @param mode whether the current value counts
 * @param reading what to look at in a change; empty for changes that do not matter
 */
record Waiting<T>(
        XapiSession session, XapiPath path, FeedbackQuery.Mode mode, Function<FeedbackChange, Optional<T>> reading) {

    /** Waits in the calling thread, which also runs the predicate. */
    T block(Predicate<? super T> wanted, Duration timeout) {
        try (EventExpectation<T> expectation = expect(wanted, timeout)) {
            return expectation.get(timeout);
        }
    }

    /** Subscribes now, to be waited for later. */
    EventExpectation<T> expect(Predicate<? super T> wanted, Duration timeout) {
        CallerThread caller = new CallerThread();
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture<Subscription> subscribed =
                session.subscribe(query(wanted, result).with(Delivery.on(caller)));
        try {
            subscribed.whenComplete((subscription, failure) -> caller.execute(() -> {}));
            return new EventExpectation<>(caller.runUntil(subscribed, path, timeout), caller, result);
        } catch (RuntimeException e) {
            discard(subscribed);
            throw e;
        }
    }

    /** Waits without a thread. Cancelling the future ends the subscription. */
    CompletableFuture<T> async(Predicate<? super T> wanted, Duration timeout) {
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture<Subscription> subscribed = session.subscribe(query(wanted, result));
        CompletableFuture<Void> clock =
                new CompletableFuture<Void>().orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        clock.whenCompleteAsync((nothing, late) -> result.completeExceptionally(CallerThread.timeout(path, timeout)));
        subscribed.whenComplete((subscription, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            }
        });
        result.whenComplete((value, failure) -> {
            clock.cancel(false);
            discard(subscribed);
        });
        return result;
    }

    /** Ends a subscription whether it is still on its way or has come already. */
    private static void discard(CompletableFuture<Subscription> subscribed) {
        if (!subscribed.cancel(false)) {
            subscribed.thenAccept(Subscription::close);
        }
    }

    private FeedbackQuery query(Predicate<? super T> wanted, CompletableFuture<T> result) {
        return new FeedbackQuery(
                        path, mode, change -> reading.apply(change).ifPresent(value -> check(value, wanted, result)))
                .onEnd(result::completeExceptionally);
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private static <T> void check(T value, Predicate<? super T> wanted, CompletableFuture<T> result) {
        if (result.isDone()) {
            return;
        }
        try {
            if (wanted.test(value)) {
                result.complete(value);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }
}
