package dev.jxapi.simulator;

import dev.jxapi.simulator.internal.behaviour.Call;
import dev.jxapi.simulator.internal.behaviour.Calls;

/** A call as the far end sees it. */
public final class SimulatedCall {

    private final Calls calls;
    private final Call call;

    SimulatedCall(Calls calls, Call call) {
        this.calls = calls;
        this.call = call;
    }

    /** The call's id, as in {@code Status Call 3}. */
    public int id() {
        return call.id();
    }

    /** What {@code Call Status} says, {@code Idle} after the end. */
    public String status() {
        return call.phase().status();
    }

    /** The far end hangs up. */
    public void hangUp() {
        calls.endFromFar(call);
    }

    @Override
    public String toString() {
        return "call " + id() + " (" + status() + ")";
    }
}
