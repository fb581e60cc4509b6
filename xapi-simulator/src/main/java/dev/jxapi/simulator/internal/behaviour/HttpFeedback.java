package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots of HTTP feedback: kept and shown, but nothing is posted. */
final class HttpFeedback implements Behaviour {

    private final Device device;

    HttpFeedback(Device device) {
        this.device = device;
        device.commands().handle("HttpFeedback Register", this::register);
        device.commands().handle("HttpFeedback Deregister", call -> {
            device.change(change -> change.removeStatus("HttpFeedback " + call.number("FeedbackSlot", 1)));
            return null;
        });
        device.commands().handle("HttpFeedback Enable", call -> {
            int slot = call.number("FeedbackSlot", 1);
            if (device.statusItems("HttpFeedback").contains(slot)) {
                device.change(change -> change.status("HttpFeedback " + slot + " Status", "OK"));
            }
            return null;
        });
    }

    private @Nullable Object register(CommandCall call) {
        String slot = "HttpFeedback " + call.number("FeedbackSlot", 1);
        List<?> expressions = call.all("Expression");
        device.change(change -> {
            change.removeStatus(slot);
            change.status(slot + " URL", call.text("ServerUrl", ""));
            change.status(slot + " Format", call.text("Format", "XML"));
            change.status(slot + " Status", "OK");
            for (int i = 0; i < expressions.size(); i++) {
                change.status(slot + " Expression " + (i + 1), expressions.get(i));
            }
        });
        return null;
    }
}
