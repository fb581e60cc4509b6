package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A status or configuration, or a subtree of them: something that has a current value and changes.
 *
 * @param <T> the type of its value
 */
public abstract class Readable<T> {

    /** The session that requests go through. */
    protected final XapiSession session;

    /** The node's path. */
    protected final XapiPath path;

    /** How its value is read. */
    protected final ValueType<T> type;

    protected Readable(XapiSession session, XapiPath path, ValueType<T> type) {
        this.session = session;
        this.path = path;
        this.type = type;
    }

    /** The node's path. */
    public final XapiPath path() {
        return path;
    }

    /** Since when and on which products the node exists; empty where the generated API does not know. */
    public final Optional<NodeFacts> facts() {
        return session.facts(path);
    }

    /**
     * Reads the value from the device.
     *
     * @throws XapiUnknownNodeException if the device does not have the node; {@link #find} gives an empty Optional
     * @throws XapiValueException if what the device sent does not fit the type; {@link #getRaw} gives it as it came
     */
    public final T get() {
        return Blocking.await(getAsync());
    }

    /** Reads the value from the device; the future fails as {@link #get} throws. */
    public final CompletableFuture<T> getAsync() {
        return Blocking.map(getRawAsync(), this::decode);
    }

    /** Reads the value from the device, empty where the device does not have the node. */
    public final Optional<T> find() {
        return Blocking.await(findAsync());
    }

    /** Reads the value from the device, empty where the device does not have the node. */
    public final CompletableFuture<Optional<T>> findAsync() {
        CompletableFuture<Optional<T>> found = Blocking.map(getRawAsync(), this::decodeOptional);
        CompletableFuture<Optional<T>> tolerant = found.exceptionally(Readable::emptyWhereUnknown);
        tolerant.whenComplete((value, failure) -> {
            if (tolerant.isCancelled()) {
                found.cancel(false);
            }
        });
        return tolerant;
    }

    private static <T> Optional<T> emptyWhereUnknown(Throwable failure) {
        if (failure instanceof XapiUnknownNodeException) {
            return Optional.empty();
        }
        throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
    }

    /** Reads the value as JSON, as it came. */
    public final JsonNode getRaw() {
        return Blocking.await(getRawAsync());
    }

    /** Reads the value as JSON, as it came. */
    public final CompletableFuture<JsonNode> getRawAsync() {
        return session.get(path);
    }

    private Optional<T> decodeOptional(JsonNode json) {
        return json.isNull() || json.isMissingNode() ? Optional.empty() : Optional.of(decode(json));
    }

    /** Reads a value, naming the path where it does not fit. */
    protected final T decode(JsonNode json) {
        try {
            return type.decode(json);
        } catch (XapiValueException e) {
            throw e.at(path);
        }
    }

    /** In terminal syntax: {@code xStatus Call 3 Status}. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
