package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code xDoc}. */
final class Documentation {

    private final Device device;

    Documentation(Device device) {
        this.device = device;
    }

    void describe(Session session, JsonNode params, Reply reply) {
        device.model();
        throw Errors.noMatch();
    }
}
