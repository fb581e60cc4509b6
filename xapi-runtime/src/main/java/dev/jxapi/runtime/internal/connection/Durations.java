package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.internal.Arguments;
import java.time.Duration;

/** How messages say durations, and which can be waited for. */
final class Durations {

    private Durations() {}

    /** {@code 30 s}, {@code 250 ms}, {@code 1.5 s}. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
    }

    /** A duration that timers take: a negative one is nothing, and one above a year is a year. */
    static Duration bounded(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(Arguments.LONGEST) > 0 ? Arguments.LONGEST : duration;
    }
}
