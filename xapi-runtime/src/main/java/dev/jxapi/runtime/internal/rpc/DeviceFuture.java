package dev.jxapi.runtime.internal.rpc;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What users get for a request. Its source completes on the reader thread, where no user code may run: so it publishes
 * the result on the callback executor. A thread that blocks for it is woken by the source itself and publishes the result
 * there, which saves the way over the executor. Ending it early, by cancelling above all, forgets the request.
 *
 * @param <T> what the request gives
 */
public final class DeviceFuture<T> extends CompletableFuture<T> {

    private final CompletableFuture<?> source;
    private final Supplier<? extends T> value;
    private final @Nullable DeviceFuture<?> origin;
    private final Executor callbacks;
    private volatile boolean awaited;

    private DeviceFuture(
            CompletableFuture<?> source,
            Supplier<? extends T> value,
            @Nullable DeviceFuture<?> origin,
            Executor callbacks) {
        this.source = source;
        this.value = value;
        this.origin = origin;
        this.callbacks = callbacks;
    }

    /** A future of what the source gives, published on an executor. */
    public static <T> DeviceFuture<T> of(CompletableFuture<T> source, Executor callbacks) {
        DeviceFuture<T> future = new DeviceFuture<>(source, source::join, null, callbacks);
        future.follow();
        return future;
    }

    /** A future of a mapped value. The mapping runs where the result is published; this one is published just before. */
    public <R> DeviceFuture<R> map(Function<? super T, ? extends R> mapping) {
        awaited = true;
        DeviceFuture<R> mapped = new DeviceFuture<>(source, () -> mapping.apply(join()), this, callbacks);
        mapped.follow();
        return mapped;
    }

    private void follow() {
        source.whenComplete((ignored, failure) -> {
            if (!awaited) {
                callbacks.execute(this::publish);
            }
        });
    }

    /** Where the result is published. */
    public Executor callbacks() {
        return callbacks;
    }

    /** Waits for the source in the calling thread. */
    public T await() throws InterruptedException, ExecutionException {
        awaited = true;
        try {
            source.get();
        } catch (ExecutionException | CancellationException e) {
            // What went wrong is published below, as it would be on the executor.
        }
        publish();
        return get();
    }

    private void publish() {
        if (origin != null) {
            origin.publish();
        }
        if (isDone()) {
            return;
        }
        try {
            super.complete(value.get());
        } catch (CompletionException e) {
            super.completeExceptionally(e.getCause() == null ? e : e.getCause());
        } catch (Throwable e) {
            super.completeExceptionally(e);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return forgettingSource(super.cancel(mayInterruptIfRunning));
    }

    @Override
    public boolean complete(T other) {
        return forgettingSource(super.complete(other));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return forgettingSource(super.completeExceptionally(failure));
    }

    private boolean forgettingSource(boolean ended) {
        if (ended) {
            source.cancel(false);
        }
        return ended;
    }
}
