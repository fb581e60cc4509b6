package dev.jxapi.runtime.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void runsATaskOfATasksAfterIt() {
        SerialExecutor executor = new SerialExecutor(Runnable::run);

        executor.execute(() -> {
            executor.execute(() -> done.add("second"));
            done.add("first");
        });

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void goesOnAfterAnError() {
        SerialExecutor executor = new SerialExecutor(Runnable::run);

        executor.execute(() -> {
            throw new AssertionError("a fault of the application's");
        });
        executor.execute(() -> done.add("next"));

        assertThat(done).containsExactly("next");
    }

    @Test
    void goesOnWhenThereIsAThreadAgain() {
        AtomicBoolean full = new AtomicBoolean(true);
        SerialExecutor executor = new SerialExecutor(task -> {
            if (full.get()) {
                throw new RejectedExecutionException("no thread");
            }
            task.run();
        });
        assertThatThrownBy(() -> executor.execute(() -> done.add("first")))
                .isInstanceOf(RejectedExecutionException.class);

        full.set(false);
        executor.execute(() -> done.add("second"));

        assertThat(done).containsExactly("first", "second");
    }
}
