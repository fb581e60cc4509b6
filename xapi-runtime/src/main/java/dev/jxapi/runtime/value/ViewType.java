package dev.jxapi.runtime.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Function;

/**
 * How a generated view is made from JSON.
 *
 * @param <V> the view
 */
public final class ViewType<V extends View> extends ValueType<V> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<JsonNode, V> constructor;
    private final boolean valueAllowed;

    private ViewType(String description, boolean valueAllowed, Function<JsonNode, V> constructor) {
        super(description);
        this.valueAllowed = valueAllowed;
        this.constructor = constructor;
    }

    /**
     * A view's type.
     *
     * @param node the node it shows, for messages: {@code xStatus Call[n]}
     * @param constructor the view's constructor
     */
    public static <V extends View> ViewType<V> of(String node, Function<JsonNode, V> constructor) {
        return new ViewType<>("an object (" + node + ")", false, constructor);
    }

    /**
     * The type of a view of a node that is a plain value on some releases and an object on others.
     *
     * @param node the node it shows, for messages
     * @param constructor the view's constructor
     */
    public static <V extends View> ViewType<V> ofValueOrObject(String node, Function<JsonNode, V> constructor) {
        return new ViewType<>("a value or an object (" + node + ")", true, constructor);
    }

    @Override
    public V decode(JsonNode json) {
        boolean plainValue = valueAllowed && json.isValueNode() && !json.isNull();
        if (!json.isObject() && !plainValue) {
            throw mismatch(json);
        }
        return constructor.apply(json);
    }

    @Override
    public JsonNode encode(V value) {
        return value.raw();
    }

    /**
     * Makes a view from JSON text, for tests.
     *
     * @throws IllegalArgumentException if the text is no JSON object
     */
    public V parse(String json) {
        try {
            return decode(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }
}
