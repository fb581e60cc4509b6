package dev.jxapi.runtime.internal;

import dev.jxapi.runtime.error.XapiValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses what an application must not give, where it gives it, with an error that names it. */
public final class Arguments {

    /** What counts as for ever: clocks of nanoseconds end at 292 years, timers earlier. */
    public static final Duration LONGEST = Duration.ofDays(365);

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Arguments() {}

    /** The value, which must be there. */
    public static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw new XapiValueException("The " + name + " must not be null");
        }
        return value;
    }

    /** A duration above zero; one above a year is a year. */
    public static Duration positive(@Nullable Duration duration, String name) {
        Duration given = notNegative(duration, name);
        if (given.isZero()) {
            throw new XapiValueException("The " + name + " must be longer than nothing");
        }
        return given;
    }

    /** A duration of zero or more; one above a year is a year. */
    public static Duration notNegative(@Nullable Duration duration, String name) {
        Duration given = notNull(duration, name);
        if (given.isNegative()) {
            throw new XapiValueException("The " + name + " must not be negative: " + given);
        }
        return given.compareTo(LONGEST) > 0 ? LONGEST : given;
    }

    /** A duration that a socket can be given. */
    public static Duration upToADay(@Nullable Duration duration, String name) {
        Duration given = notNull(duration, name);
        if (given.compareTo(MILLISECOND) < 0 || given.compareTo(DAY) > 0) {
            throw new XapiValueException("The " + name + " must be between a millisecond and a day: " + given);
        }
        return given;
    }
}
