package dev.jxapi.examples.readme;

import dev.jxapi.schema.Products;
import dev.jxapi.simulator.Role;
import dev.jxapi.simulator.SimulatedCall;
import dev.jxapi.simulator.SimulatedDevice;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;

/** What a test can do with a simulated device. */
final class SimulatorCode {

    private SimulatorCode() {}

    static void builder() {
        // readme
        try (SimulatedDevice device = SimulatedDevice.builder()
                .product(Products.DESK_PRO)
                .version("11.27")
                .user("admin", "secret")
                .user("panel", "pw", Role.ROOM_CONTROL)
                .tls() // wss, with a certificate of its own
                .start()) {
            connect(device.url(), device.certificate());
        }
        // end
    }

    static void state(SimulatedDevice device) {
        // readme
        device.status("Audio Volume").set(55);
        device.status("SystemUnit State")
                .set(Map.of("NumberOfActiveCalls", 1, "NumberOfInProgressCalls", 0)); // one message
        device.status("Call 3").remove(); // a ghost
        device.configuration("SystemUnit Name").set("Room 1");
        device.status("Audio Volume").get(); // as a client reads it
        device.emit("UserInterface Message TextInput Response", Map.of("FeedbackId", "x", "Text", "hi"));
        device.emit("Standby SecondsToStandby", 30);
        device.status("Future Thing").set("x"); // what a newer device has
        // end
    }

    static void commands(SimulatedDevice device) {
        // readme
        device.onCommand("Dial").reply(Map.of("CallId", 7));
        device.onCommand("Dial").fail(1, "Not paired with isdn link", Map.of("Cause", 21));
        device.onCommand("Dial").delay(Duration.ofSeconds(2)).reply();
        device.onCommand("Dial")
                .answer(request -> Map.of("CallId", request.parameter("Number").length()));
        device.onCommand("Dial").ignore(); // never answers
        device.onCommand("Dial").reset();
        // end
    }

    static void requests(SimulatedDevice device) {
        // readme
        device.requests("xCommand/Dial");
        device.awaitRequest("xCommand/Dial");
        device.awaitRequest(request -> request.params().has("Number"), Duration.ofSeconds(5));
        device.await(() -> device.subscriptions() == 2, Duration.ofSeconds(5));
        // end
    }

    static void people(SimulatedDevice device) {
        // readme
        SimulatedCall call = device.incomingCall("alice@example.com");
        call.hangUp();
        device.touchPanel().clickPanel("lights");
        device.touchPanel().useWidget("slider", "changed", "20");
        device.touchPanel().choose(2); // an option of the prompt on the screen
        device.people(4); // people count and presence
        // end
    }

    static void clock(SimulatedDevice device) {
        // readme
        device.clock().freeze();
        device.clock().advance(Duration.ofMinutes(10)); // whatever is due happens before this returns
        device.clock().resume();
        // end
    }

    static void faults(SimulatedDevice device) {
        // readme
        device.faults().dropConnections(); // TCP reset
        device.faults().closeConnections(1012, "restart"); // WebSocket close
        device.faults().refuse(502, 3); // the next three connections; 403, 503, 404 as well
        device.faults().unreachable(); // connection refused
        device.faults().silent(); // pongs, and nothing else
        device.faults().halfOpen(); // neither reads nor writes
        device.faults().slow(Duration.ofMillis(300));
        device.faults().reorder(42); // the same order for the same seed
        device.faults().duplicateAnswers().unknownIds();
        device.faults().malformed("{").huge(5_000_000).fragment(7);
        device.faults().reboot(Duration.ofSeconds(5)); // dropped, 502 for a while, then up on the same port
        device.faults().powerCycle(Duration.ofSeconds(5)); // the same, but connection refused
        device.faults().subscriptionLimit(50).denyPermission("xCommand Dial").notReady();
        device.faults().clear();
        device.sendRaw("{\"jsonrpc\":\"2.0\"}");
        // end
    }

    private static void connect(String url, X509Certificate certificate) {
        System.out.println(url + " " + certificate.getSubjectX500Principal());
    }
}
