package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.command.DialResult;
import dev.jxapi.type.CallState;
import dev.jxapi.type.DialProtocol;
import java.time.Duration;

/** What the documentation shows first. */
public final class FirstScreen {

    private FirstScreen() {}

    /** The code in the introduction. */
    public static void run() {
        // readme
        try (Xapi xapi = Xapi.connect("192.168.1.100", "admin", "password")) {
            DialResult call = xapi.command().dial("alice@example.com", p -> p.protocol(DialProtocol.SIP));
            xapi.status().call(call.callId()).status().await(CallState.CONNECTED, Duration.ofSeconds(30));
            xapi.status().audio().volume().observe(volume -> System.out.println("Volume: " + volume));
            xapi.configuration().systemUnit().name().set("Boardroom");
        }
        // end
    }
}
