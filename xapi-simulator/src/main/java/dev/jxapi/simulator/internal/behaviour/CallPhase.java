package dev.jxapi.simulator.internal.behaviour;

/** How far a call is. */
public enum CallPhase {
    DIALLING("Dialling"),
    RINGING("Ringing"),
    CONNECTING("Connecting"),
    CONNECTED("Connected"),
    ON_HOLD("OnHold"),
    DISCONNECTING("Disconnecting"),
    IDLE("Idle");

    private final String status;

    CallPhase(String status) {
        this.status = status;
    }

    /** As {@code Call Status} says it. */
    public String status() {
        return status;
    }
}
