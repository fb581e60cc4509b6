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

    private static final XapiException REBOOTING = new XapiConnectException(Reason.REBOOTING, "502", null);
    private static final XapiException RATE_LIMITED = new XapiConnectException(Reason.RATE_LIMITED, "503", null);

    private static Duration delay(ReconnectPolicy policy, int attempt, XapiException reason) {
        return policy.delayBefore(attempt, reason).orElseThrow();
    }

    @Test
    void theFirstAttemptIsAtOnce() {
        assertThat(delay(ReconnectPolicy.exponential(), 1, REBOOTING)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 2", "4, 4", "5, 8", "6, 16", "7, 30", "8, 30", "1000, 30", "2147483647, 30"})
    void theBoundDoublesUpToTheCapAndWaitsAreSpreadBelowIt(int attempt, int bound) {
        ReconnectPolicy policy = ReconnectPolicy.exponential();

        var seconds = IntStream.range(0, 2000)
                .mapToDouble(i -> delay(policy, attempt, REBOOTING).toNanos() / 1e9)
                .summaryStatistics();

        assertThat(seconds.getMax()).isBetween(bound * 0.8, (double) bound);
        assertThat(seconds.getMin()).isBetween(0.0, bound * 0.2);
    }

    @Test
    void aRateLimitedDeviceIsGivenTime() {
        assertThat(delay(ReconnectPolicy.exponential(), 1, RATE_LIMITED)).isEqualTo(Duration.ofSeconds(1));
        assertThat(delay(ReconnectPolicy.exponential(), 2, RATE_LIMITED))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void canBeLimitedFixedOrOff() {
        ReconnectPolicy thrice = ReconnectPolicy.fixed(Duration.ofSeconds(2)).atMost(3);

        assertThat(delay(thrice, 3, REBOOTING)).isEqualTo(Duration.ofSeconds(2));
        assertThat(thrice.delayBefore(4, REBOOTING)).isEmpty();
        assertThat(ReconnectPolicy.never().delayBefore(1, REBOOTING)).isEmpty();
    }
}
