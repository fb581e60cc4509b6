package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;
import dev.jxapi.type.CallState;

// readme
/** Lowers the volume when a call begins. */
final class CallVolume {
    CallVolume(Xapi xapi, int level) {
        xapi.status().call().each(call -> call.status()).onChange(change -> {
            if (change.value() == CallState.CONNECTED) {
                xapi.command().audio().volume().set(level);
            }
        });
    }
}
// end
