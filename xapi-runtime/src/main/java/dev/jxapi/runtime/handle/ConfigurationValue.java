package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A configuration with a single value.
 *
 * @param <T> the type of its value
 */
public final class ConfigurationValue<T> extends ReadableNode<T> {

    public ConfigurationValue(XapiSession session, XapiPath path, ValueType<T> type) {
        super(session, path, type);
    }

    /**
     * Changes the value on the device.
     *
     * @throws XapiValueException if the value is null or cannot be sent
     */
    public void set(T value) {
        Blocking.await(setAsync(value));
    }

    /** Changes the value on the device; the future fails as {@link #set} throws. */
    public CompletableFuture<Void> setAsync(T value) {
        try {
            return session.set(path, encode(value));
        } catch (XapiValueException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private JsonNode encode(@Nullable T value) {
        if (value == null) {
            throw new XapiValueException(path + ": the value must not be null");
        }
        try {
            return type.encode(value);
        } catch (XapiValueException e) {
            throw e.at(path);
        }
    }

    /** Changes the value to a word that this version may not know. */
    public void setRaw(String value) {
        Blocking.await(setRawAsync(value));
    }

    /** Changes the value to a word that this version may not know. */
    public CompletableFuture<Void> setRawAsync(String value) {
        return session.set(path, TextNode.valueOf(value));
    }
}
