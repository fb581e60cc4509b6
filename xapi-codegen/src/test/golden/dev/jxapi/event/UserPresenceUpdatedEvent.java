package dev.jxapi.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the event {@code xEvent UserPresence PresenceUpdated} tells.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class UserPresenceUpdatedEvent extends View {
    /**
     * How it is made from JSON.
     */
    public static final ViewType<UserPresenceUpdatedEvent> TYPE = ViewType.of(
            "xEvent UserPresence PresenceUpdated", UserPresenceUpdatedEvent::new);

    private UserPresenceUpdatedEvent(JsonNode json) {
        super("xEvent UserPresence PresenceUpdated", json);
    }

    /**
     * The list {@code User}.
     *
     * @return the elements, empty where the device sent none
     */
    public List<UserPresenceUpdatedUser> user() {
        return list("User", UserPresenceUpdatedUser.TYPE);
    }
}
