package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.CommandException;
import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Commands;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import dev.jxapi.simulator.internal.device.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls, from dialling or ringing to the ghost. */
public final class Calls implements Behaviour {

    private static final int FIRST_CALL = 2;
    private static final int DEFAULT_RATE = 6000;
    private static final List<String> JOIN_NUMBERS =
            List.of("Number", "Url", "MeetingNumber", "MeetingID", "DialCode", "Title");

    private final Device device;
    private final CallHistory history;
    private final Map<Integer, Call> calls = new TreeMap<>();
    private Duration step = Duration.ofMillis(100);
    private int nextCall = FIRST_CALL;
    private int nextConference = 1;

    Calls(Device device, CallHistory history) {
        this.device = device;
        this.history = history;
        Commands commands = device.commands();
        commands.handle("Dial", this::dial);
        for (String join : List.of("Webex Join", "Zoom Join", "MicrosoftTeams Join", "WebRTC Join")) {
            commands.handle(join, call -> join(call, join));
        }
        commands.handle("Call Accept", call -> with(call, CallPhase.RINGING, this::accept));
        commands.handle("Call Reject", call -> with(call, CallPhase.RINGING, found -> end(found, "Rejected")));
        commands.handle("Call Ignore", call -> with(call, CallPhase.RINGING, this::ignore));
        commands.handle("Call Hold", call -> with(call, CallPhase.CONNECTED, this::hold));
        commands.handle("Call Resume", call -> with(call, CallPhase.ON_HOLD, this::resume));
        commands.handle("Call Disconnect", this::disconnect);
        commands.handle("Call UnattendedTransfer", this::transfer);
        commands.handle("Call DTMFSend", call -> with(call, CallPhase.CONNECTED, found -> {}));
        commands.handle("Call Join", call -> {
            find(call, CallPhase.CONNECTED);
            return null;
        });
    }

    /** How long a call stays dialling, connecting and disconnecting, each. */
    public void pace(Duration duration) {
        step = duration;
    }

    public Collection<Call> all() {
        return device.locked(() -> List.copyOf(calls.values()));
    }

    private @Nullable Object dial(CommandCall command) {
        String number = command.text("Number", "");
        if (number.isBlank()) {
            throw new CommandException(CommandException.COMMAND_ERROR, "Illegal value", Json.node(Map.of("Cause", 27)));
        }
        return place(
                number,
                command.text("DisplayName", ""),
                protocol(command.text("Protocol", "SIP")),
                command.number("CallRate", DEFAULT_RATE));
    }

    private @Nullable Object join(CommandCall command, String join) {
        String number = JOIN_NUMBERS.stream()
                .map(name -> command.text(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (number.isEmpty()) {
            throw Errors.failed("This command needs a valid meeting url");
        }
        return place(
                number, command.text("DisplayName", ""), join.startsWith("Webex") ? "Spark" : "WebRTC", DEFAULT_RATE);
    }

    private static String protocol(String requested) {
        return requested.equalsIgnoreCase("Sip") ? "SIP" : requested;
    }

    private Map<String, Object> place(String number, String displayName, String protocol, int rate) {
        Call call = create(number, displayName, protocol, rate, false);
        device.emit("OutgoingCallIndication", Map.of("CallId", call.id));
        advance(call, CallPhase.CONNECTING, () -> advance(call, CallPhase.CONNECTED, () -> {}));
        return Map.of("CallId", call.id, "ConferenceId", call.conference);
    }

    /** Somebody calls. */
    public Call ring(String remote, String displayName) {
        return device.locked(() -> {
            Call call = create(remote, displayName, "SIP", DEFAULT_RATE, true);
            device.emit(
                    "IncomingCallIndication",
                    Map.of("CallId", call.id, "DisplayNameValue", displayName, "RemoteURI", call.remote));
            if ("On".equals(device.configurationValue("Conference AutoAnswer Mode"))) {
                call.next = device.clock()
                        .schedule(
                                step,
                                () -> device.locked(() -> {
                                    accept(call);
                                    return call;
                                }));
            }
            return call;
        });
    }

    private Call create(String remote, String displayName, String protocol, int rate, boolean incoming) {
        Call call = new Call(
                nextCall++,
                nextConference++,
                remote,
                displayName,
                protocol,
                rate,
                incoming,
                device.clock().now());
        calls.put(call.id, call);
        device.change(change -> {
            CallStatus.describe(call, change);
            CallStatus.count(calls.values(), change);
        });
        device.live(
                "Call " + call.id + " Duration",
                () -> call.seconds(device.clock().now()));
        return call;
    }

    /** Moves a call on after a while, unless it has gone another way by then. */
    private void advance(Call call, CallPhase to, Runnable then) {
        CallPhase from = call.phase;
        call.next = device.clock()
                .schedule(
                        step,
                        () -> device.locked(() -> {
                            if (calls.get(call.id) == call && call.phase == from) {
                                move(call, to);
                                then.run();
                            }
                            return call;
                        }));
    }

    private void move(Call call, CallPhase to) {
        call.phase = to;
        boolean answered = to == CallPhase.CONNECTED && call.connected == null;
        if (answered) {
            call.connected = device.clock().now();
        }
        device.change(change -> {
            change.status("Call " + call.id + " Status", to.status());
            if (answered) {
                change.status("Call " + call.id + " AnswerState", "Answered");
                change.statusIfKnown("Call " + call.id + " Encryption Type", "AES-256-GCM");
            }
            CallStatus.count(calls.values(), change);
        });
        if (answered) {
            device.emit(
                    "CallSuccessful",
                    Map.of(
                            "CallId",
                            call.id,
                            "CallRate",
                            call.rate,
                            "Direction",
                            call.incoming ? "incoming" : "outgoing",
                            "EncryptionIn",
                            "On",
                            "EncryptionOut",
                            "On",
                            "Protocol",
                            call.protocol,
                            "RemoteURI",
                            call.callback()));
        }
    }

    /** Takes the call that rings. */
    private void accept(Call call) {
        move(call, CallPhase.CONNECTING);
        advance(call, CallPhase.CONNECTED, () -> {});
    }

    private void ignore(Call call) {
        device.change(change -> change.status("Call " + call.id + " AnswerState", "Ignored"));
    }

    private void hold(Call call) {
        move(call, CallPhase.ON_HOLD);
        device.change(change -> change.statusIfKnown("Call " + call.id + " PlacedOnHold", "True"));
    }

    private void resume(Call call) {
        move(call, CallPhase.CONNECTED);
        device.change(change -> change.statusIfKnown("Call " + call.id + " PlacedOnHold", "False"));
    }

    private @Nullable Object disconnect(CommandCall command) {
        int id = command.number("CallId", 0);
        if (id == 0 && !calls.isEmpty()) {
            List.copyOf(calls.values()).forEach(call -> end(call, "LocalDisconnect"));
        } else {
            end(find(command, null), "LocalDisconnect");
        }
        return null;
    }

    private @Nullable Object transfer(CommandCall command) {
        Call call = find(command, null);
        device.emit("CallTransfer Unattended", Map.of("CallId", call.id, "URI", command.text("Number", "")));
        end(call, "Transferred");
        return null;
    }

    private @Nullable Object with(CommandCall command, CallPhase phase, Consumer<Call> action) {
        action.accept(find(command, phase));
        return null;
    }

    private Call find(CommandCall command, @Nullable CallPhase phase) {
        int id = command.number("CallId", 0);
        return calls.values().stream()
                .filter(call -> id == 0 || call.id == id)
                .filter(call -> phase == null || call.phase == phase)
                .findFirst()
                .orElseThrow(() ->
                        Errors.failed(id == 0 ? "No call to " + lastWord(command.path()) : "No such call: " + id));
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** The far end hangs up. */
    public void endFromFar(Call call) {
        device.locked(() -> {
            end(call, "RemoteDisconnect");
            return call;
        });
    }

    /** Ends a call, from either side: Disconnecting, Idle, and gone. */
    private void end(Call call, String cause) {
        if (calls.get(call.id) != call || call.phase == CallPhase.DISCONNECTING || call.phase == CallPhase.IDLE) {
            return;
        }
        if (call.next != null) {
            call.next.cancel();
        }
        int duration = call.seconds(device.clock().now());
        move(call, CallPhase.DISCONNECTING);
        advance(call, CallPhase.IDLE, () -> finish(call, cause, duration));
    }

    private void finish(Call call, String cause, int duration) {
        calls.remove(call.id);
        device.notLive("Call " + call.id);
        device.emit(
                "CallDisconnect",
                Map.of(
                        "CallId",
                        call.id,
                        "CallRate",
                        call.rate,
                        "CauseOrigin",
                        "Internal",
                        "CauseString",
                        "",
                        "CauseType",
                        cause,
                        "DisplayName",
                        call.displayName,
                        "Duration",
                        duration,
                        "OrigCallDirection",
                        call.incoming ? "incoming" : "outgoing",
                        "Protocol",
                        call.protocol,
                        "RemoteURI",
                        call.callback()));
        device.change(change -> {
            change.removeStatus("Call " + call.id).removeStatus("Conference Call " + call.id);
            CallStatus.count(calls.values(), change);
        });
        history.add(call, cause, duration);
    }

    /** A reboot ends all calls, without a word to anybody. */
    @Override
    public void stopped() {
        calls.values().forEach(call -> {
            if (call.next != null) {
                call.next.cancel();
            }
            device.notLive("Call " + call.id);
            device.change(change -> change.removeStatus("Call " + call.id).removeStatus("Conference Call " + call.id));
        });
        calls.clear();
        device.change(change -> CallStatus.count(calls.values(), change));
    }
}
