package dev.jxapi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultSoakTest {

    private static final long SEED = 20190815;

    @Test
    void everyPromiseIsKeptWhileEverythingGoesWrong() {
        FaultSoak.Result result = new FaultSoak(SEED, Duration.ofSeconds(45)).run();

        System.out.print(result.text());
        assertThat(result.violations()).isEmpty();
        assertThat(result.requests()).isGreaterThan(1000);
    }
}
