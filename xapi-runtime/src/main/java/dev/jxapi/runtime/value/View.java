package dev.jxapi.runtime.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jxapi.runtime.error.XapiValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A typed look at an object that a device sent. Values are decoded when they are asked for; what the type does not know
 * is in {@link #raw()}. A view is immutable: do not change the JSON it was made from. Two views of one class are equal
 * when their JSON is.
 */
public abstract class View {

    private final String node;
    private final JsonNode json;

    /**
     * Makes a view.
     *
     * @param node the node it shows, for messages: {@code xStatus Call[n]}
     * @param json the object that the device sent
     */
    protected View(String node, JsonNode json) {
        this.node = node;
        this.json = json;
    }

    /** All that the device sent, unknown fields included. */
    public final JsonNode raw() {
        return json;
    }

    /**
     * The text of one value as the device sent it, for words that an enum does not know.
     *
     * @param name the field, in any case
     * @return the text, or null where the device did not send the field
     */
    public final @Nullable String rawText(String name) {
        JsonNode field = field(name);
        return field == null ? null : field.asText();
    }

    /** The value of a field, or null where the device did not send it. */
    protected final <T> @Nullable T value(String name, ValueType<T> type) {
        JsonNode field = field(name);
        return field == null ? null : decode(name, field, type);
    }

    /**
     * The value of a field that is always there.
     *
     * @throws XapiValueException if the device did not send it
     */
    protected final <T> T required(String name, ValueType<T> type) {
        JsonNode field = field(name);
        if (field == null) {
            throw new XapiValueException(node + " " + name + ": the device did not send it");
        }
        return decode(name, field, type);
    }

    /** The elements of a list in the order that the device sent them; empty where it sent none. */
    protected final <T> List<T> list(String name, ValueType<T> type) {
        JsonNode field = field(name);
        if (field == null) {
            return List.of();
        }
        if (!field.isArray()) {
            return List.of(decode(name, field, type));
        }
        List<T> elements = new ArrayList<>(field.size());
        for (JsonNode element : field) {
            elements.add(decode(name, element, type));
        }
        return List.copyOf(elements);
    }

    /** The value of a field, or null where the device did not send it or sent a list under that name. */
    protected final <T> @Nullable T single(String name, ValueType<T> type) {
        JsonNode field = field(name);
        return field == null || field.isArray() ? null : decode(name, field, type);
    }

    /** The plain value that the device sent in place of an object, or null where it sent an object. */
    protected final <T> @Nullable T ownValue(ValueType<T> type) {
        return json.isObject() ? null : type.decode(json);
    }

    private <T> T decode(String name, JsonNode field, ValueType<T> type) {
        try {
            return type.decode(field);
        } catch (XapiValueException e) {
            throw e.at(node + " " + name);
        }
    }

    private @Nullable JsonNode field(String name) {
        JsonNode field = json.get(name);
        if (field == null) {
            field = fieldInAnyCase(name);
        }
        return field.isNull() || field.isMissingNode() ? null : field;
    }

    private JsonNode fieldInAnyCase(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!isItemNumber(entry.getKey())
                    && entry.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
                return entry.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** Names that start in lower case are attributes; {@code id} stands beside fields named {@code Id}. */
    private static boolean isItemNumber(String key) {
        return key.equals("id");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && json.equals(((View) other).json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** The JSON. */
    @Override
    public final String toString() {
        return json.toString();
    }
}
