package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.internal.CallerThread;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(timeout, "timeout");
        long deadline = System.nanoTime() + timeout.toNanos();
        try (EventExpectation<T> expectation = expect(wanted, timeout)) {
            return expectation.get(deadline, timeout);
        }
    }

    /** Subscribes now, to be waited for later. */
    EventExpectation<T> expect(Predicate<? super T> wanted, Duration timeout) {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(timeout, "timeout");
        long deadline = System.nanoTime() + timeout.toNanos();
        CallerThread caller = new CallerThread();
        Wait<T> wait = new Wait<>(this, wanted);
        CompletableFuture<Subscription> subscribed =
                session.subscribe(wait.query().with(Delivery.on(caller)));
        try {
            subscribed.whenComplete((subscription, failure) -> caller.execute(() -> {}));
            Subscription subscription = caller.runUntil(subscribed, deadline, path, () -> wait.late(timeout));
            return new EventExpectation<>(subscription, caller, wait);
        } catch (RuntimeException e) {
            discard(subscribed);
            throw e;
        }
    }

    /** Waits without a thread. Cancelling the future ends the subscription. */
    CompletableFuture<T> async(Predicate<? super T> wanted, Duration timeout) {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(timeout, "timeout");
        Wait<T> wait = new Wait<>(this, wanted);
        CompletableFuture<T> result = wait.result();
        CompletableFuture<Subscription> subscribed = session.subscribe(wait.query());
        CompletableFuture<Void> clock =
                new CompletableFuture<Void>().orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        clock.whenComplete((nothing, ended) -> {
            if (ended instanceof TimeoutException) {
                Blocking.callbacks(subscribed).execute(() -> result.completeExceptionally(wait.late(timeout)));
            }
        });
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
}
