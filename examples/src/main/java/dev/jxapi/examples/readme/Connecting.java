package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.Authentication;
import dev.jxapi.runtime.ConnectionState;
import dev.jxapi.runtime.tls.Tls;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Making a connection and watching it. */
public final class Connecting {

    private Connecting() {}

    /** With options. */
    public static Xapi withOptions(String fingerprint) {
        // readme
        Xapi xapi = Xapi.builder("room1.example.com") // or "192.168.1.100", "host:8443", "wss://host:8443/ws"
                .credentials("integrator", "password")
                .tls(Tls.fingerprint(fingerprint)) // a device's own, self-signed certificate
                .requestTimeout(Duration.ofSeconds(10)) // 30 seconds by default
                .pingInterval(Duration.ofSeconds(5)) // notices a dead peer within two of these; 10 seconds by default
                .authentication(Authentication.PROTOCOL_HEADER) // the default is Basic
                .logWireToStderr() // every frame, without secrets; or set dev.jxapi.wire to TRACE
                .connect();
        // end
        return xapi;
    }

    /** The ways to trust a device. */
    public static void trust(Path certificateFile, String host) throws IOException {
        // readme
        Tls.system(); // the default: certificates of public authorities, host name checked
        Tls.trusting(certificateFile); // your own authority, or the device's own certificate (PEM)
        Tls.fingerprint("CB:9F:...:04"); // exactly this certificate, by its SHA-256 fingerprint
        Tls.insecure(); // any certificate: for a lab, and it says so in the log

        String fingerprint = Tls.fetchFingerprint(host, 443); // read it once, check it, keep it
        // end
        System.out.println(fingerprint);
    }

    /** The life of a connection. */
    public static void watch(Xapi xapi) {
        // readme
        xapi.onStateChange(state -> {
            if (state instanceof ConnectionState.Reconnecting lost) {
                System.out.println("Attempt " + lost.attempt() + " follows: "
                        + lost.reason().getMessage());
            }
        });
        xapi.isConnected();
        xapi.awaitConnected(Duration.ofMinutes(5));
        // end
    }

    /** Timeouts and other behaviour for one call. */
    public static void views(Xapi xapi) {
        // readme
        xapi.withTimeout(Duration.ofMinutes(2)).command().diagnostics().run();

        Xapi patient = xapi.with(xapi.options().waitingForConnection().asIdempotent());
        patient.configuration().audio().defaultVolume().set(50); // waits for the device, and may be sent twice
        // end
    }
}
