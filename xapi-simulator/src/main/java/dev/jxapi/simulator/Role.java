package dev.jxapi.simulator;

/** A role that a user of a device can have; each command, configuration, status and event says which roles may use it. */
public enum Role {
    ADMIN("Admin"),
    AUDIT("Audit"),
    INTEGRATOR("Integrator"),
    ROOM_CONTROL("RoomControl"),
    USER("User");

    private final String xapiName;

    Role(String xapiName) {
        this.xapiName = xapiName;
    }

    /** As the xAPI writes it: {@code RoomControl}. */
    public String xapiName() {
        return xapiName;
    }
}
