package dev.jxapi.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.value.View;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.EventField;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of an event: made from the schema, and looked for in what was received. */
final class EventSample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EventSample() {}

    static JsonNode of(Content content) {
        return content instanceof Content.ScalarEventContent scalar
                ? Sample.of(scalar.space())
                : body(((Content.EventContent) content).fields());
    }

    private static ObjectNode body(List<EventField> fields) {
        ObjectNode body = JSON.objectNode();
        for (EventField field : fields) {
            if (field instanceof EventField.Leaf leaf) {
                body.set(leaf.name(), Sample.of(leaf.space()));
            } else {
                EventField.Group group = (EventField.Group) field;
                ObjectNode inner = body(group.fields());
                body.set(group.name(), group.multiple() ? JSON.arrayNode().add(inner.put("id", 1)) : inner);
            }
        }
        return body;
    }

    /** Every value of the body is there, and every accessor of the views can be called. */
    static void assertCarries(Object event, JsonNode body) throws ReflectiveOperationException {
        if (!(event instanceof View view)) {
            assertThat(event).isEqualTo(Sample.toJava(body, event.getClass()));
            return;
        }
        assertThat(without("id", view.raw())).isEqualTo(without("id", body));
        int values = 0;
        for (Method accessor : Members.methods(view.getClass()).toList()) {
            if (accessor.getParameterCount() == 0) {
                values += countValues(accessor.invoke(view));
            }
        }
        assertThat(values)
                .as("values of %s", view)
                .isEqualTo(without("id", body).size());
    }

    private static int countValues(@Nullable Object value) throws ReflectiveOperationException {
        if (value == null) {
            return 0;
        }
        List<?> views = value instanceof List<?> list ? list : List.of(value);
        for (Object each : views) {
            if (each instanceof View view) {
                assertCarries(view, view.raw());
            }
        }
        return views.isEmpty() ? 0 : 1;
    }

    /** The JSON without an attribute that devices add to each object. */
    private static JsonNode without(String attribute, JsonNode json) {
        if (json.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            json.forEach(element -> elements.add(without(attribute, element)));
            return JSON.arrayNode().addAll(elements);
        }
        if (!json.isObject()) {
            return json;
        }
        ObjectNode copy = JSON.objectNode();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!entry.getKey().equals(attribute)) {
                copy.set(entry.getKey(), without(attribute, entry.getValue()));
            }
        }
        return copy;
    }
}
