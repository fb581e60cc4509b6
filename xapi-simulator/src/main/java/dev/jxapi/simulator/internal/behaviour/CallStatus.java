package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.Change;
import java.util.Collection;

/** What the statuses say of calls. */
final class CallStatus {

    private CallStatus() {}

    /** Adds a call that has just begun. */
    static void describe(Call call, Change change) {
        String status = "Call " + call.id + " ";
        change.status(status + "Status", call.phase.status())
                .status(status + "Direction", call.incoming ? "Incoming" : "Outgoing")
                .status(status + "RemoteNumber", call.remote)
                .status(status + "CallbackNumber", call.callback())
                .status(status + "DisplayName", call.displayName)
                .status(status + "Protocol", call.protocol)
                .status(status + "CallType", "Video")
                .status(status + "AnswerState", "Unanswered")
                .status(status + "Duration", 0)
                .status(status + "ReceiveCallRate", call.rate)
                .status(status + "TransmitCallRate", call.rate)
                .statusIfKnown(status + "DeviceType", "Endpoint")
                .statusIfKnown(status + "Encryption Type", "None")
                .statusIfKnown(status + "FacilityServiceId", 0)
                .statusIfKnown(status + "HoldReason", "None")
                .statusIfKnown(status + "PlacedOnHold", "False")
                .statusIfKnown("Conference Call " + call.id + " BookingId", "")
                .statusIfKnown("Conference Call " + call.id + " MicrophonesMuted", "False");
    }

    /** Brings the counters of {@code SystemUnit State} up to date. */
    static void count(Collection<Call> calls, Change change) {
        change.status("SystemUnit State NumberOfActiveCalls", in(calls, CallPhase.CONNECTED))
                .status("SystemUnit State NumberOfSuspendedCalls", in(calls, CallPhase.ON_HOLD))
                .status(
                        "SystemUnit State NumberOfInProgressCalls",
                        in(calls, CallPhase.DIALLING) + in(calls, CallPhase.CONNECTING) + in(calls, CallPhase.RINGING));
    }

    private static int in(Collection<Call> calls, CallPhase phase) {
        return (int) calls.stream().filter(call -> call.phase == phase).count();
    }
}
