package dev.jxapi.runtime.internal;

import dev.jxapi.runtime.error.XapiInterruptedException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs what it is given in a thread that waits for a result. So a blocking wait needs no thread of an executor, and cannot
 * starve where all of them wait.
 */
public final class CallerThread implements PromptExecutor {

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /**
     * Runs tasks until the result is there.
     *
     * @param deadline how long to wait, on the clock of {@link System#nanoTime}
     * @param subject what is waited for, for messages
     * @param late makes the error for a result that is not there in time
     */
    public <T> T runUntil(
            CompletableFuture<T> result, long deadline, Object subject, Supplier<XapiTimeoutException> late) {
        result.whenComplete((value, failure) -> tasks.add(() -> {}));
        try {
            while (!result.isDone()) {
                Runnable task = tasks.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (task == null) {
                    throw late.get();
                }
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XapiInterruptedException("Interrupted while waiting for " + subject, e);
        }
        return Blocking.await(result);
    }
}
