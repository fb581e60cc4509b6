package dev.jxapi.runtime.feedback;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.jxapi.runtime.handle.StatusValue;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nulls are refused where they are given, not when the first change comes. */
@NullUnmarked
class NullListenersTest {

    private static final Duration SOON = Harness.SOON;

    private final Harness harness = new Harness();
    private final Room room = new Room(harness);

    @AfterEach
    void close() {
        harness.close();
    }

    private static void refused(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    @Test
    void listeners() {
        refused("listener", () -> room.volume().onChange(null));
        refused("listener", () -> room.volume().onChangeAsync(null));
        refused("listener", () -> room.volume().observe(null));
        refused("listener", () -> room.calls().onChange(null));
        refused("listener", () -> room.calls().observeAsync(null));
        refused("listener", () -> room.calls().each(call -> call.status()).onChange(null));
        refused("listener", () -> room.calls().each(call -> call.status()).observe(null));
        refused("listener", () -> room.secondsToStandby().on(null));
        refused("listener", () -> room.extensions().on(null));
    }

    @Test
    void deliveries() {
        Consumer<Object> listener = value -> {};
        refused("delivery", () -> room.volume().onChange(listener, null));
        refused("delivery", () -> room.calls().observe(listener, null));
        refused("delivery", () -> room.secondsToStandby().on(listener, null));
    }

    @Test
    void predicatesAndTimes() {
        StatusValue<Integer> volume = room.volume();
        refused("wanted", () -> volume.await((Predicate<Integer>) null, SOON));
        refused("wanted", () -> volume.awaitAsync((Integer) null, SOON));
        refused("wanted", () -> room.calls().await(null, SOON));
        refused("wanted", () -> room.secondsToStandby().expect(null));
        refused("wanted", () -> room.secondsToStandby().awaitAsync(null, SOON));
        refused("timeout", () -> volume.once(null));
        refused("timeout", () -> volume.onceAsync(null));
    }
}
