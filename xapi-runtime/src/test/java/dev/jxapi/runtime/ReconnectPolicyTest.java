package dev.jxapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectException.Reason;
import dev.jxapi.runtime.error.XapiException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectPolicyTest {

    private final XapiException rebooting = new XapiConnectException(Reason.REBOOTING, "502", null);
    private final XapiException rateLimited = new XapiConnectException(Reason.RATE_LIMITED, "503", null);

    private static Duration delay(ReconnectPolicy policy, int attempt, XapiException reason) {
        return policy.delayBefore(attempt, reason).orElseThrow();
    }

    @Test
    void theFirstAttemptIsAtOnce() {
        assertThat(delay(ReconnectPolicy.exponential(), 1, rebooting)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 2", "4, 4", "5, 8", "6, 16", "7, 30", "8, 30", "1000, 30", "2147483647, 30"})
    void theBoundDoublesUpToTheCapAndWaitsAreSpreadBelowIt(int attempt, int bound) {
        ReconnectPolicy policy = ReconnectPolicy.exponential();

        var seconds = IntStream.range(0, 2000)
                .mapToDouble(i -> delay(policy, attempt, rebooting).toNanos() / 1e9)
                .summaryStatistics();

        assertThat(seconds.getMax()).isBetween(bound * 0.8, (double) bound);
        assertThat(seconds.getMin()).isBetween(0.0, bound * 0.2);
    }

    @Test
    void aRateLimitedDeviceIsGivenTime() {
        assertThat(delay(ReconnectPolicy.exponential(), 1, rateLimited)).isEqualTo(Duration.ofSeconds(1));
        assertThat(delay(ReconnectPolicy.exponential(), 2, rateLimited))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void canBeLimitedFixedOrOff() {
        ReconnectPolicy thrice = ReconnectPolicy.fixed(Duration.ofSeconds(2)).atMost(3);

        assertThat(delay(thrice, 3, rebooting)).isEqualTo(Duration.ofSeconds(2));
        assertThat(thrice.delayBefore(4, rebooting)).isEmpty();
        assertThat(ReconnectPolicy.never().delayBefore(1, rebooting)).isEmpty();
    }
}
