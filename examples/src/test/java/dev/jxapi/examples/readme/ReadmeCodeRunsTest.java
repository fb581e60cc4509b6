package dev.jxapi.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.tls.Tls;
import dev.jxapi.schema.Products;
import dev.jxapi.simulator.SimulatedDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of the documentation not only compiles, it does what is said. */
class ReadmeCodeRunsTest {

    private SimulatedDevice device;
    private Xapi xapi;

    @BeforeEach
    void connect() {
        device = SimulatedDevice.builder().product(Products.CODEC_PRO).tls().start();
        xapi = Xapi.builder(device.url())
                .credentials(device.username(), device.password())
                .tls(Tls.fingerprint(device.fingerprint()))
                .connect();
    }

    @AfterEach
    void close() {
        xapi.close();
        device.close();
    }

    @Test
    void commands() {
        device.onCommand("Presentation Start").reply();

        Commanding.run(xapi);

        assertThat(device.requests("xCommand/Dial")).hasSize(2);
        assertThat(device.status("Audio Volume").get().asInt()).isEqualTo(70);
    }

    @Test
    void configurations() {
        Configuring.run(xapi);

        assertThat(device.configuration("SystemUnit Name").get().asText()).isEqualTo("Whisper Blade");
        assertThat(device.configuration("Video Input Connector 2 Name").get().asText())
                .isEqualTo("Laptop");
    }

    @Test
    void statuses() {
        assertThatCode(() -> ReadingStatus.run(xapi)).doesNotThrowAnyException();
    }

    @Test
    void feedback() {
        assertThatCode(() -> Listening.run(xapi)).doesNotThrowAnyException();
    }

    @Test
    void events() {
        HearingEvents.run(xapi);

        assertThat(device.requests("xCommand/UserInterface/Message/TextInput/Display"))
                .hasSize(1);
    }

    @Test
    void plainPaths() {
        PlainPaths.run(xapi);

        assertThat(device.configuration("SystemUnit Name").get().asText()).isEqualTo("Boardroom");
    }

    @Test
    void errors() {
        device.onCommand("Dial").fail(1, "Busy");

        assertThatCode(() -> HandlingErrors.run(xapi)).doesNotThrowAnyException();
    }

    @Test
    void watchingAndViews() {
        device.onCommand("Diagnostics Run").reply();

        Connecting.watch(xapi);
        Connecting.views(xapi);

        assertThat(device.configuration("Audio DefaultVolume").get().asInt()).isEqualTo(50);
    }
}
