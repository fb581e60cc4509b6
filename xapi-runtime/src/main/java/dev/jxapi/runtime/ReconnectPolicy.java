package dev.jxapi.runtime;

import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.internal.Arguments;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a lost connection is tried again. Wrong credentials and certificates that are not trusted end a connection
 * whatever the policy says: devices lock accounts after a few failed logins.
 */
@FunctionalInterface
public interface ReconnectPolicy {

    /**
     * How long to wait before an attempt. Asked on a thread for callbacks. Where it throws, gives null or takes more than
     * two seconds, {@link #exponential} decides instead.
     *
     * @param attempt the attempt's number since the connection was last up for a while, from 1
     * @param reason why there is no connection
     * @return the time to wait, zero for at once, a year at most; empty to give up and close the connection
     */
    Optional<Duration> delayBefore(int attempt, XapiException reason);

    /** How long a connection is up before the attempts are counted from 1 again. */
    default Duration stableAfter() {
        return Duration.ofSeconds(30);
    }

    /**
     * The default: the first attempt at once, then a random time between nothing and a bound that starts at one second and
     * doubles up to thirty, without end.
     */
    static ReconnectPolicy exponential() {
        return exponential(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /**
     * The first attempt at once, then a random time between nothing and a bound that doubles ("full jitter"), without end.
     * While a device refuses connections because there are too many, the wait is the first bound at least.
     *
     * @param first the bound before the second attempt
     * @param cap the largest bound
     */
    static ReconnectPolicy exponential(Duration first, Duration cap) {
        long start = Arguments.notNegative(first, "first bound").toNanos();
        long largest = Arguments.notNegative(cap, "largest bound").toNanos();
        return (attempt, reason) -> {
            long floor = isRateLimited(reason) ? start : 0;
            if (attempt <= 1) {
                return Optional.of(Duration.ofNanos(floor));
            }
            double doubled = (double) start * Math.pow(2, attempt - 2.0);
            long bound = (long) Math.min(doubled, (double) largest);
            return Optional.of(
                    Duration.ofNanos(floor + ThreadLocalRandom.current().nextLong(bound + 1)));
        };
    }

    /** Always the same wait, the first attempt included, without end. */
    static ReconnectPolicy fixed(Duration delay) {
        Optional<Duration> always = Optional.of(Arguments.notNegative(delay, "delay"));
        return (attempt, reason) -> always;
    }

    /** A lost connection is closed. */
    static ReconnectPolicy never() {
        return (attempt, reason) -> Optional.empty();
    }

    /** This policy, giving up after so many attempts in a row. */
    default ReconnectPolicy atMost(int attempts) {
        ReconnectPolicy unlimited = this;
        return new ReconnectPolicy() {
            @Override
            public Optional<Duration> delayBefore(int attempt, XapiException reason) {
                return attempt > attempts ? Optional.empty() : unlimited.delayBefore(attempt, reason);
            }

            @Override
            public Duration stableAfter() {
                return unlimited.stableAfter();
            }
        };
    }

    private static boolean isRateLimited(XapiException reason) {
        return reason instanceof XapiConnectException connect
                && connect.reason() == XapiConnectException.Reason.RATE_LIMITED;
    }
}
