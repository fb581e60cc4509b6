package dev.jxapi.event;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.EventNode;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import javax.annotation.processing.Generated;

/**
 * The events below {@code xEvent Standby}.
 *
 * <p>Each method leads one step down the tree; at its end an event can be listened to.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class StandbyEvents extends EventNode {
    StandbyEvents(XapiSession session, XapiPath path) {
        super(session, path);
    }

    /**
     * The device goes into standby soon; tells in how many seconds.
     *
     * <p>In CE 9.15 and later. Read by users with the role Admin, Integrator or User.
     *
     * @return the event
     * @apiNote {@code xEvent Standby SecondsToStandby}
     */
    public EventStream<Integer> secondsToStandby() {
        return new EventStream<>(session, path.child("SecondsToStandby"), ValueType.INTEGER);
    }
}
