package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.DeviceClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call that is not over. Guarded by the device's lock. */
public final class Call {

    final int id;
    final int conference;
    final String remote;
    final String displayName;
    final String protocol;
    final int rate;
    final boolean incoming;
    final Instant started;

    @Nullable
    Instant connected;

    volatile CallPhase phase;
    DeviceClock.@Nullable Task next;

    Call(
            int id,
            int conference,
            String remote,
            String displayName,
            String protocol,
            int rate,
            boolean incoming,
            Instant started) {
        this.id = id;
        this.conference = conference;
        this.remote = remote;
        this.displayName = displayName;
        this.protocol = protocol;
        this.rate = rate;
        this.incoming = incoming;
        this.started = started;
        this.phase = incoming ? CallPhase.RINGING : CallPhase.DIALLING;
    }

    public int id() {
        return id;
    }

    public CallPhase phase() {
        return phase;
    }

    /** The far end as a URI. */
    String callback() {
        return protocol.equals("SIP") ? "sip:" + remote : remote;
    }

    /** How long it has been connected. */
    int seconds(Instant now) {
        return connected == null ? 0 : (int) Duration.between(connected, now).toSeconds();
    }
}
