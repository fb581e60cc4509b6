package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Parameter;
import dev.jxapi.simulator.internal.model.Values;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of one command against those that it has. */
final class ParameterCheck {

    private static final String BODY = "body";

    private final CommandContent content;
    private final Map<String, Object> parameters = new TreeMap<>();
    private @Nullable String body;

    ParameterCheck(CommandContent content, JsonNode params) {
        this.content = content;
        params.properties().forEach(field -> accept(field.getKey(), field.getValue()));
        boolean complete = content.parameters().stream()
                .allMatch(parameter -> !parameter.required() || parameters.containsKey(parameter.name()));
        if (!complete || (content.multiline() && body == null)) {
            throw Errors.badUsage();
        }
    }

    private void accept(String name, JsonNode value) {
        if (content.multiline() && name.equals(BODY) && value.isTextual()) {
            body = value.textValue();
            return;
        }
        Parameter parameter = content.parameters().stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(Errors::badUsage);
        Object accepted = Values.accept(parameter.space(), value);
        if (accepted == null) {
            throw Errors.badArgument(parameter.name());
        }
        parameters.put(parameter.name(), accepted);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    @Nullable
    String body() {
        return body;
    }
}
