package dev.jxapi.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;
import dev.jxapi.type.ResponseOrigin;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What the event {@code xEvent UserInterface Message TextInput Response} tells.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class TextInputResponseEvent extends View {
    /**
     * How it is made from JSON.
     */
    public static final ViewType<TextInputResponseEvent> TYPE = ViewType.of(
            "xEvent UserInterface Message TextInput Response", TextInputResponseEvent::new);

    private TextInputResponseEvent(JsonNode json) {
        super("xEvent UserInterface Message TextInput Response", json);
    }

    /**
     * The feedback ID: text.
     *
     * @return the value, which the schema says is always there
     */
    public String feedbackId() {
        return required("FeedbackId", ValueType.STRING);
    }

    /**
     * The text: text.
     *
     * @return the value, which the schema says is always there
     */
    public String text() {
        return required("Text", ValueType.STRING);
    }

    /**
     * The origin: {@code OSD} or {@code Controller}.
     *
     * @return the value, null where the device did not send it
     */
    public @Nullable ResponseOrigin origin() {
        return value("Origin", ResponseOrigin.TYPE);
    }
}
