package dev.jxapi.simulator.internal.device;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what goes over the wire of one connection, to the logger {@code dev.jxapi.simulator.wire} at level debug. */
final class WireLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.simulator.wire");

    private final String connection;

    WireLog(String device, int connection) {
        this.connection = device + " #" + connection;
    }

    void sent(byte[] message) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} <- {}", connection, new String(message, StandardCharsets.UTF_8));
        }
    }

    void received(String message) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} -> {}", connection, message);
        }
    }

    void note(String text) {
        LOG.debug("{} {}", connection, text);
    }
}
