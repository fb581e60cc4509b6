package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.Step;
import java.util.ArrayList;
import java.util.List;

/** The arrays by which requests name nodes. */
final class Paths {

    private Paths() {}

    /** Reads {@code ["Status", "Call", 3, "Status"]}; numbers as text and {@code Connector[2]} are taken too. */
    static List<Step> steps(JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            throw Errors.badUsage();
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode element : array) {
            if (element.isInt()) {
                steps.add(new Step.Index(element.intValue()));
            } else if (element.isTextual() && !element.textValue().isEmpty()) {
                steps.addAll(StatePath.parse(element.textValue()).steps());
            } else {
                throw Errors.badUsage();
            }
        }
        return steps;
    }
}
