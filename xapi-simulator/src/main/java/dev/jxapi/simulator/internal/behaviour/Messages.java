package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.DeviceClock;
import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Alerts, prompts, text inputs, ratings and text lines on the screens, and web pages. */
public final class Messages implements Behaviour {

    private static final String MESSAGE = "UserInterface Message ";

    private final Device device;
    private final Map<String, CommandCall> shown = new TreeMap<>();
    private final Map<String, DeviceClock.Task> hiding = new HashMap<>();

    Messages(Device device) {
        this.device = device;
        for (String kind : List.of("Alert", "Prompt", "TextInput", "Rating", "TextLine")) {
            device.commands().handle(MESSAGE + kind + " Display", call -> display(kind, call));
            device.commands().handle(MESSAGE + kind + " Clear", call -> clear(kind));
            device.commands().handle(MESSAGE + kind + " Response", call -> respond(kind, call.parameters()));
        }
        device.commands().handle("UserInterface WebView Display", this::displayWebView);
        device.commands().handle("UserInterface WebView Clear", call -> clearWebView());
    }

    private @Nullable Object display(String kind, CommandCall call) {
        shown.put(kind, call);
        DeviceClock.Task before = hiding.remove(kind);
        if (before != null) {
            before.cancel();
        }
        Map<String, Object> fields = new TreeMap<>(call.parameters());
        fields.putIfAbsent("Duration", 0);
        device.emit(MESSAGE + kind + " Display", fields);
        int seconds = call.number("Duration", 0);
        if (seconds > 0) {
            hiding.put(
                    kind,
                    device.clock()
                            .schedule(
                                    Duration.ofSeconds(seconds),
                                    () -> device.locked(() -> {
                                        clear(kind);
                                        return device;
                                    })));
        }
        return null;
    }

    private @Nullable Object clear(String kind) {
        CommandCall call = shown.remove(kind);
        if (call != null) {
            Map<String, Object> fields = new TreeMap<>();
            if (call.has("FeedbackId")) {
                fields.put("FeedbackId", call.text("FeedbackId", ""));
            }
            device.emit(MESSAGE + kind + (kind.equals("TextInput") ? " Clear" : " Cleared"), fields);
        }
        return null;
    }

    /** Somebody answers what is on the screen; the feedback id is that of what is shown unless it is given. */
    public @Nullable Object respond(String kind, Map<String, ?> answer) {
        return device.locked(() -> {
            CommandCall call = shown.remove(kind);
            Map<String, Object> fields = new TreeMap<>(answer);
            if (call != null) {
                fields.putIfAbsent("FeedbackId", call.text("FeedbackId", ""));
            }
            device.emit(MESSAGE + kind + " Response", fields);
            return null;
        });
    }

    /** What the screen shows of a kind: the parameters that it was shown with, null if nothing. */
    public @Nullable Map<String, Object> shown(String kind) {
        CommandCall call = device.locked(() -> shown.get(kind));
        return call == null ? null : Map.copyOf(call.parameters());
    }

    private @Nullable Object displayWebView(CommandCall call) {
        device.change(change -> change.statusIfKnown("UserInterface WebView 1 URL", call.text("Url", ""))
                .statusIfKnown("UserInterface WebView 1 Status", "Visible")
                .statusIfKnown("UserInterface WebView 1 Type", "Integration"));
        Map<String, Object> fields = new TreeMap<>(call.parameters());
        fields.remove("Header");
        device.emit("UserInterface WebView Display", fields);
        return null;
    }

    private @Nullable Object clearWebView() {
        device.change(change -> change.removeStatus("UserInterface WebView 1"));
        device.emit("UserInterface WebView Cleared", null);
        return null;
    }

    @Override
    public void stopped() {
        shown.clear();
        hiding.values().forEach(DeviceClock.Task::cancel);
        hiding.clear();
        device.change(change -> change.removeStatus("UserInterface WebView 1"));
    }
}
