package dev.jxapi.runtime.internal;

import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiInterruptedException;
import dev.jxapi.runtime.internal.rpc.DeviceFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The one place where a blocking call waits for an asynchronous one. */
public final class Blocking {

    private Blocking() {}

    /**
     * Waits for a future. Every request ends by itself, so there is no timeout here.
     *
     * @throws XapiException with the caller's stack, if the future fails with one
     */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future instanceof DeviceFuture<T> request ? request.await() : future.get();
        } catch (InterruptedException e) {
            boolean forgotten = future.cancel(false);
            Thread.currentThread().interrupt();
            if (!forgotten && !future.isCompletedExceptionally()) {
                return future.join(); // It came in the same moment, and nobody else would ever close a subscription.
            }
            throw new XapiInterruptedException("Interrupted while waiting for the device", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = rootOf(failure);
        if (cause instanceof XapiException known) {
            return known.rethrown();
        }
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new CompletionException(cause);
    }

    /** What a future failed with, without what futures wrap around it. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        Throwable cause = root.getCause();
        while ((root instanceof CompletionException || root instanceof ExecutionException) && cause != null) {
            root = cause;
            cause = root.getCause();
        }
        return root;
    }

    /** Where users are told what came of a future: the client's executor for callbacks. */
    public static Executor callbacks(CompletableFuture<?> future) {
        return future instanceof DeviceFuture<?> request ? request.callbacks() : future.defaultExecutor();
    }

    /** A future of the mapped value; cancelling it cancels the source. */
    public static <T, R> CompletableFuture<R> map(
            CompletableFuture<T> source, Function<? super T, ? extends R> mapping) {
        if (source instanceof DeviceFuture<T> request) {
            return request.map(mapping);
        }
        CompletableFuture<R> mapped = new CompletableFuture<>();
        source.whenComplete((value, failure) -> {
            if (failure != null) {
                mapped.completeExceptionally(rootOf(failure));
                return;
            }
            try {
                mapped.complete(mapping.apply(value));
            } catch (Throwable e) {
                mapped.completeExceptionally(e);
            }
        });
        mapped.whenComplete((value, failure) -> {
            if (failure != null) {
                source.cancel(false);
            }
        });
        return mapped;
    }
}
