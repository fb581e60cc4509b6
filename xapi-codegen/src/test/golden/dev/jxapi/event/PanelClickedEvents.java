package dev.jxapi.event;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.path.XapiPath;
import javax.annotation.processing.Generated;

/**
 * The events below {@code xEvent Panel Clicked}.
 *
 * <p>Each method leads one step down the tree; at its end an event can be listened to.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class PanelClickedEvents extends EventStream<PanelClickedEvent> {
    PanelClickedEvents(XapiSession session, XapiPath path) {
        super(session, path, PanelClickedEvent.TYPE);
    }

    /**
     * Reports {@code xEvent Panel Clicked Twice}.
     *
     * <p>In CE 9.15 and later. Read by users with the role Admin, Integrator or User.
     *
     * @return the event
     * @apiNote {@code xEvent Panel Clicked Twice}
     */
    public EventStream<ClickedTwiceEvent> twice() {
        return new EventStream<>(session, path.child("Twice"), ClickedTwiceEvent.TYPE);
    }
}
