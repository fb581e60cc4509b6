package dev.jxapi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManyDevicesTest {

    @Test
    void aThousandDevicesAreConnectedSubscribedCommandedAndClosedByOneProcess() {
        ManyDevices.Result result = ManyDevices.run(1000);

        System.out.print(result.text());
        assertThat(result.connected()).isEqualTo(1000);
        assertThat(result.heard()).isEqualTo(1000);
        assertThat(result.threadsLeft()).isEmpty();
    }
}
