package dev.jxapi.simulator;

import dev.jxapi.simulator.internal.behaviour.Extensions;
import dev.jxapi.simulator.internal.behaviour.Messages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The person in the room, with a finger on the touch controller. */
public final class TouchPanel {

    private final Messages messages;
    private final Extensions extensions;

    TouchPanel(Messages messages, Extensions extensions) {
        this.messages = messages;
        this.extensions = extensions;
    }

    /** The ids of the panels that were saved. */
    public List<String> panels() {
        return extensions.panels();
    }

    /** Opens a panel. */
    public void clickPanel(String panelId) {
        extensions.click(panelId);
    }

    /**
     * Uses a widget.
     *
     * @param type {@code pressed}, {@code released}, {@code clicked} or {@code changed}
     * @param value the widget's value, empty where it has none
     */
    public void useWidget(String widgetId, String type, String value) {
        extensions.act(widgetId, type, value);
    }

    /**
     * What a message on the screen was shown with.
     *
     * @param kind {@code Alert}, {@code Prompt}, {@code TextInput}, {@code Rating} or {@code TextLine}
     * @return the parameters of its {@code Display} command, null if there is no such message
     */
    public @Nullable Map<String, Object> shown(String kind) {
        return messages.shown(kind);
    }

    /** Chooses an option of the prompt that is shown. */
    public void choose(int option) {
        messages.respond("Prompt", Map.of("OptionId", option));
    }

    /** Enters text into the input that is shown. */
    public void enter(String text) {
        messages.respond("TextInput", Map.of("Text", text));
    }

    /** Answers the question for a rating. */
    public void rate(int stars) {
        messages.respond("Rating", Map.of("Rating", stars));
    }
}
