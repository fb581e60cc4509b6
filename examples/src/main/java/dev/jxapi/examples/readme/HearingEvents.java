package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;

/** Events. */
public final class HearingEvents {

    private HearingEvents() {}

    /** A dialog. */
    public static void run(Xapi xapi) {
        // readme
        xapi.event().userInterface().message().textInput().response().on(response -> {
            if (response.feedbackId().equals("name")) {
                System.out.println("Hello, " + response.text());
            }
        });
        xapi.command().userInterface().message().textInput().display("What is your name?", p -> p.feedbackId("name"));
        // end
    }
}
