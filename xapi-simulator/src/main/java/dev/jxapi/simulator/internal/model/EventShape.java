package dev.jxapi.simulator.internal.model;

import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Items;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import dev.jxapi.simulator.internal.state.Step;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the body of an event looks like. */
public final class EventShape {

    /** An attribute, which stands beside fields named {@code Id}; the device numbers the elements itself. */
    private static final String ITEM_NUMBER = "id";

    private EventShape() {}

    /** Whether the rest of a query names a field of the event. */
    static boolean hasField(DeviceNode event, List<Step> rest) {
        return event.content() instanceof EventContent content && hasField(content.fields(), rest);
    }

    private static boolean hasField(List<EventField> fields, List<Step> rest) {
        if (rest.isEmpty() || !(rest.get(0) instanceof Step.Name)) {
            return true;
        }
        String name = ((Step.Name) rest.get(0)).name();
        EventField field = find(fields, name);
        if (field instanceof EventField.Group group) {
            return hasField(group.fields(), rest.subList(1, rest.size()));
        }
        return field != null && rest.size() == 1;
    }

    /** The body of an event, its values in the types of the schema where the event is known. */
    public static StateNode body(@Nullable DeviceNode event, @Nullable Object body) {
        if (event != null && event.content() instanceof ScalarEventContent scalar && !(body instanceof Map<?, ?>)) {
            return new Leaf(Values.coerce(scalar.space(), body == null ? 0 : body));
        }
        List<EventField> fields = event != null && event.content() instanceof EventContent c ? c.fields() : List.of();
        return body == null ? Branch.EMPTY : node(fields, null, body);
    }

    private static StateNode node(List<EventField> fields, @Nullable ValueSpace space, Object value) {
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, StateNode> children = new TreeMap<>();
            map.forEach((key, child) -> {
                if (key.equals(ITEM_NUMBER)) {
                    return;
                }
                EventField field = find(fields, String.valueOf(key));
                String name = field == null ? String.valueOf(key) : field.name();
                children.put(name, child(field, child));
            });
            return new Branch(children);
        }
        if (value instanceof List<?> list) {
            SortedMap<Integer, StateNode> items = new TreeMap<>();
            for (int i = 0; i < list.size(); i++) {
                items.put(i + 1, node(fields, space, list.get(i)));
            }
            return new Items(items);
        }
        return new Leaf(Values.coerce(space, value));
    }

    private static StateNode child(@Nullable EventField field, Object value) {
        if (field instanceof EventField.Group group) {
            return node(group.fields(), null, value);
        }
        return node(List.of(), field instanceof EventField.Leaf leaf ? leaf.space() : null, value);
    }

    private static @Nullable EventField find(List<EventField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
