package dev.jxapi.runtime.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    @Test
    void writesTimeOutAlsoWithoutPings() {
        assertThat(Handshake.writeTimeout(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(20));
        assertThat(Handshake.writeTimeout(Duration.ofDays(1))).isLessThan(Duration.ofMillis(Integer.MAX_VALUE));
        assertThat(Handshake.writeTimeout(Duration.ZERO)).isEqualTo(Duration.ofSeconds(20));
    }
}
