package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.command.DialResult;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.type.SendingMode;
import java.util.concurrent.CompletableFuture;

/** Commands. */
public final class Commanding {

    private Commanding() {}

    /** The forms of a command. */
    public static void run(Xapi xapi) {
        // readme
        DialResult call = xapi.command().dial("alice@example.com"); // required parameters are arguments
        System.out.printf("Call %d of conference %d%n", call.callId(), call.conferenceId());

        xapi.command().dial("bob@example.com", p -> p.callRate(6000).displayName("Bob")); // optional ones in a lambda
        xapi.command().presentation().start(p -> p.connectorId(2, 3).sendingMode(SendingMode.LOCAL_REMOTE));
        xapi.command().systemUnit().signInBanner().set("You need admin credentials\nto continue."); // a multi-line body

        CompletableFuture<CommandResult> done = xapi.command().audio().volume().setAsync(70); // every call has a twin
        // end
        done.join();
    }
}
