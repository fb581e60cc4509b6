package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.status.CallStatus;
import dev.jxapi.status.SystemUnitStateStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Statuses. */
public final class ReadingStatus {

    private ReadingStatus() {}

    /** A leaf, a subtree, a list, one element. */
    public static void run(Xapi xapi) {
        // readme
        Duration uptime = Duration.ofSeconds(xapi.status().systemUnit().uptime().get()); // one value
        SystemUnitStateStatus state = xapi.status().systemUnit().state().get(); // a subtree, in one request
        List<CallStatus> calls = xapi.status().call().get(); // a list; its elements know their id()
        Optional<CallStatus> call = xapi.status().call(3).find(); // empty where the device has no such call
        // end
        System.out.println(uptime + " " + state + " " + calls + " " + call);
    }
}
