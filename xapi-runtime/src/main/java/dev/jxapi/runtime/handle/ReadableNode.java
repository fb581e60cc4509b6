package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.FeedbackQuery.Mode;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A status or configuration, or a subtree of them: something that has a current value and changes.
 *
 * @param <T> the type of its value
 */
public abstract non-sealed class ReadableNode<T> implements Selection<T> {

    /** The session that requests go through. */
    protected final XapiSession session;

    /** The node's path. */
    protected final XapiPath path;

    /** How its value is read. */
    protected final ValueType<T> type;

    protected ReadableNode(XapiSession session, XapiPath path, ValueType<T> type) {
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
        CompletableFuture<Optional<T>> tolerant = found.exceptionally(ReadableNode::emptyWhereUnknown);
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
        if (path.hasWildcard()) {
            return CompletableFuture.failedFuture(new XapiValueException(
                    path + ": stands for many nodes; read them with each(...).get(), or give an item number"));
        }
        return session.get(path);
    }

    private Optional<T> decodeOptional(JsonNode json) {
        return json.isNull() || json.isMissingNode() ? Optional.empty() : Optional.of(decode(json));
    }

    /** Reads a value, naming the path where it does not fit. */
    protected final T decode(JsonNode json) {
        return decode(json, path);
    }

    final T decode(JsonNode json, XapiPath where) {
        try {
            return type.decode(Elements.value(json, type));
        } catch (XapiValueException e) {
            throw e.at(where);
        }
    }

    /**
     * Listens to changes. Returns when the device has confirmed. The listener gets a value, or the changed part of a
     * subtree, as the device sends it; after a reconnection, what differs from before. It runs on the client's executor, one
     * call at a time, in the device's order.
     *
     * @return the listener's hold, to close it
     * @throws dev.jxapi.runtime.error.XapiException if the device refuses or does not answer
     */
    public final Subscription onChange(Consumer<? super T> listener) {
        return onChange(listener, Delivery.DEFAULT);
    }

    /** Listens to changes, called as the delivery says. */
    public final Subscription onChange(Consumer<? super T> listener, Delivery delivery) {
        return Blocking.await(onChangeAsync(listener, delivery));
    }

    /** Listens to changes; the future completes when the device has confirmed. Cancelling it ends the subscription. */
    public final CompletableFuture<Subscription> onChangeAsync(Consumer<? super T> listener) {
        return onChangeAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to changes, called as the delivery says. */
    public final CompletableFuture<Subscription> onChangeAsync(Consumer<? super T> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        return session.subscribe(
                query(Mode.CHANGES, change -> sent(change).ifPresent(listener)).with(delivery));
    }

    /**
     * Listens to the current value and then to every change of it, with no gap and no duplicate between the two. For a
     * subtree the listener gets all of it each time. While the device does not have the node, the listener is not called.
     * Otherwise as {@link #onChange(Consumer)}.
     */
    public final Subscription observe(Consumer<? super T> listener) {
        return observe(listener, Delivery.DEFAULT);
    }

    /** Listens to the current value and every change, called as the delivery says. */
    public final Subscription observe(Consumer<? super T> listener, Delivery delivery) {
        return Blocking.await(observeAsync(listener, delivery));
    }

    /** Listens to the current value and every change; the future completes when the current value is here. */
    public final CompletableFuture<Subscription> observeAsync(Consumer<? super T> listener) {
        return observeAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to the current value and every change, called as the delivery says. */
    public final CompletableFuture<Subscription> observeAsync(Consumer<? super T> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        return session.subscribe(query(Mode.CURRENT, change -> current(change).ifPresent(listener))
                .with(delivery));
    }

    /**
     * Waits for the next change.
     *
     * @throws dev.jxapi.runtime.error.XapiTimeoutException if there is none in time
     */
    public final T once(Duration timeout) {
        return changes().block(value -> true, timeout);
    }

    /** Waits for the next change; cancelling the future stops waiting. */
    public final CompletableFuture<T> onceAsync(Duration timeout) {
        return changes().async(value -> true, timeout);
    }

    /**
     * Waits until the value, or all of a subtree, is as wanted; returns at once where it is so already. The calling thread
     * runs the predicate.
     *
     * @throws dev.jxapi.runtime.error.XapiTimeoutException if it does not become so in time
     */
    public final T await(Predicate<? super T> wanted, Duration timeout) {
        return states().block(wanted, timeout);
    }

    /** Waits until this is the value; returns at once where it is so already. */
    public final T await(T wanted, Duration timeout) {
        Objects.requireNonNull(wanted, "wanted");
        return await((Predicate<T>) wanted::equals, timeout);
    }

    /** Waits until the value is as wanted; cancelling the future stops waiting. */
    public final CompletableFuture<T> awaitAsync(Predicate<? super T> wanted, Duration timeout) {
        return states().async(wanted, timeout);
    }

    /** Waits until this is the value; cancelling the future stops waiting. */
    public final CompletableFuture<T> awaitAsync(T wanted, Duration timeout) {
        Objects.requireNonNull(wanted, "wanted");
        return awaitAsync((Predicate<T>) wanted::equals, timeout);
    }

    /**
     * An object that always holds the current value, or all of a subtree, also over reconnections. While the connection is
     * down it holds what was known last. Returns when the value is here.
     */
    public final LiveValue<T> live() {
        return Blocking.await(liveAsync());
    }

    /** An object that always holds the current value; the future completes when the value is here. */
    public final CompletableFuture<LiveValue<T>> liveAsync() {
        LiveState state = new LiveState();
        return Blocking.map(state.follow(session, path), subscription -> new LiveValue<>(this, state, subscription));
    }

    private Waiting<T> changes() {
        return new Waiting<>(session, path, Mode.CHANGES, this::sent);
    }

    private Waiting<T> states() {
        return new Waiting<>(session, path, Mode.CURRENT, this::current);
    }

    FeedbackQuery query(Mode mode, Consumer<FeedbackChange> listener) {
        return new FeedbackQuery(path, mode, listener);
    }

    final Optional<T> sent(FeedbackChange change) {
        return present(change.path(), change.value());
    }

    final Optional<T> current(FeedbackChange change) {
        return present(change.path(), change.current());
    }

    final Optional<T> present(XapiPath where, JsonNode json) {
        return json.isMissingNode() || json.isNull() ? Optional.empty() : Optional.of(decode(json, where));
    }

    @Override
    public final ReadableNode<T> everyNode() {
        return this;
    }

    XapiSession session() {
        return session;
    }

    /** In terminal syntax: {@code xStatus Call 3 Status}. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
