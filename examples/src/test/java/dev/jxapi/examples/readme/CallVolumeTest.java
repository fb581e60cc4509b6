package dev.jxapi.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.Xapi;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.simulator.junit.SimulatedDeviceExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// readme
class CallVolumeTest {

    @RegisterExtension
    static final SimulatedDeviceExtension SIMULATOR = new SimulatedDeviceExtension()
            .inject(Xapi.class, device -> Xapi.connect(device.url(), device.username(), device.password()));

    @Test
    void lowersTheVolumeWhenACallBegins(SimulatedDevice device, Xapi xapi) {
        new CallVolume(xapi, 30);

        device.incomingCall("alice@example.com");
        xapi.command().call().accept();

        device.awaitRequest("xCommand/Audio/Volume/Set");
        assertThat(xapi.status().audio().volume().get()).isEqualTo(30);
    }
}
// end
