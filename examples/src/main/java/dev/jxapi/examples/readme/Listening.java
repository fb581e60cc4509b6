package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.type.StandbyState;
import java.time.Duration;

/** Feedback. */
public final class Listening {

    private Listening() {}

    /** The forms of listening. */
    public static void run(Xapi xapi) {
        // readme
        Subscription volume = xapi.status().audio().volume().observe(v -> System.out.println("Volume " + v));

        xapi.status().call().onChange(change -> {
            if (change.removed()) {
                System.out.println("Call " + change.id() + " is over");
            }
        });
        xapi.status().call().each(call -> call.status()).onChange(s -> System.out.println(s.ids() + " " + s.value()));

        xapi.status().standby().state().await(StandbyState.OFF, Duration.ofSeconds(10));

        volume.close();
        // end
    }
}
