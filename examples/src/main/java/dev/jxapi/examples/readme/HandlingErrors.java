package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.error.XapiCommandFailedException;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiException;

/** Errors. */
public final class HandlingErrors {

    private HandlingErrors() {}

    /** The errors that a program tells apart. */
    public static void run(Xapi xapi) {
        // readme
        try {
            xapi.command().dial("alice@example.com");
        } catch (XapiCommandFailedException e) {
            System.out.println("The device tried and could not: " + e.error().message());
        } catch (XapiConnectionLostException e) {
            System.out.println("The connection was lost; did the device dial? " + e.outcome()); // NOT_SENT or UNKNOWN
        } catch (XapiException e) {
            System.out.println(e.getMessage()); // says what was asked, of which device, and what to do
        }
        // end
    }
}
