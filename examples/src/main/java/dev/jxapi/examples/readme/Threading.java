package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.SubscriptionGroup;
import java.util.concurrent.BlockingQueue;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** Where listeners run. */
public final class Threading {

    private Threading() {}

    /** Listeners that are called one at a time, and closed at once. */
    public static void group(Xapi xapi, BlockingQueue<String> log) throws InterruptedException {
        // readme
        try (SubscriptionGroup room = SubscriptionGroup.create()) {
            xapi.status().standby().state().observe(state -> log.add("Standby " + state), room);
            xapi.event().callDisconnect().on(call -> log.add("Call over: " + call.causeString()), room);
            Thread.sleep(60_000);
        }
        // end
    }

    /** A listener on an executor of the application's own. */
    public static void ownExecutor(Xapi xapi, JLabel label) {
        // readme
        Delivery onScreen = Delivery.on(SwingUtilities::invokeLater);
        xapi.status().call().observe(calls -> label.setText(calls.size() + " calls"), onScreen);
        // end
    }
}
