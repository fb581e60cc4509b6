package dev.jxapi.runtime.internal.connection;

import java.time.Duration;

/** How messages say durations. */
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
}
