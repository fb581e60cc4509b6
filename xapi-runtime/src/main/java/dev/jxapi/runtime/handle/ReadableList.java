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
import dev.jxapi.runtime.feedback.ListChange;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list of statuses or configurations, whose elements come and go or are fixed by the hardware. Elements are known by
 * item number, which is not their place in the list.
 *
 * @param <N> the handle on an element
 * @param <V> the value of an element
 */
public abstract non-sealed class ReadableList<N extends ReadableNode<V>, V> implements Selection<V> {

    /** The session that requests go through. */
    protected final XapiSession session;

    /** The list's path, without an item number. */
    protected final XapiPath path;

    /** A handle whose path stands for every element. */
    protected final N everyElement;

    ReadableList(XapiSession session, XapiPath path, N everyElement) {
        this.session = session;
        this.path = path;
        this.everyElement = everyElement;
    }

    /** The list's path, without an item number. */
    public final XapiPath path() {
        return path;
    }

    /** Since when and on which products the list exists; empty where the generated API does not know. */
    public final Optional<NodeFacts> facts() {
        return session.facts(path);
    }

    /** Reads the elements from the device, in the device's order; empty where there are none. */
    public final List<V> get() {
        return List.copyOf(getById().values());
    }

    /** Reads the elements from the device, in the device's order; empty where there are none. */
    public final CompletableFuture<List<V>> getAsync() {
        return Blocking.map(getByIdAsync(), elements -> List.copyOf(elements.values()));
    }

    /** Reads the elements from the device by item number, in the device's order; empty where there are none. */
    public final Map<Integer, V> getById() {
        try {
            return elements(Blocking.await(getRawAsync()));
        } catch (XapiUnknownNodeException e) {
            return Map.of();
        }
    }

    /** Reads the elements from the device by item number, in the device's order; empty where there are none. */
    public final CompletableFuture<Map<Integer, V>> getByIdAsync() {
        CompletableFuture<Map<Integer, V>> read = Blocking.map(getRawAsync(), this::elements);
        CompletableFuture<Map<Integer, V>> tolerant = read.exceptionally(ReadableList::nothingWhereUnknown);
        tolerant.whenComplete((elements, failure) -> {
            if (tolerant.isCancelled()) {
                read.cancel(false);
            }
        });
        return tolerant;
    }

    private static <V> Map<Integer, V> nothingWhereUnknown(Throwable failure) {
        if (failure instanceof XapiUnknownNodeException) {
            return Map.of();
        }
        throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
    }

    private CompletableFuture<JsonNode> getRawAsync() {
        if (path.hasWildcard()) {
            return CompletableFuture.failedFuture(new XapiValueException(
                    path + ": stands for many lists; read them with each(...).get(), or give an item number"));
        }
        return session.get(path);
    }

    /** Picks a leaf, a subtree or a list below every element: {@code call().each(c -> c.status())}. */
    public final <T> Each<T> each(Function<? super N, ? extends Selection<T>> node) {
        return new Each<>(node.apply(everyElement).everyNode());
    }

    /**
     * Listens to changes of elements, one element at a time, their coming and going included. Returns when the device has
     * confirmed. After a reconnection the listener hears what differs from before. It runs on the client's executor, one call
     * at a time, in the device's order.
     *
     * @return the listener's hold, to close it
     * @throws dev.jxapi.runtime.error.XapiException if the device refuses or does not answer
     */
    public final Subscription onChange(Consumer<? super ListChange<V>> listener) {
        return onChange(listener, Delivery.DEFAULT);
    }

    /** Listens to changes of elements, called as the delivery says. */
    public final Subscription onChange(Consumer<? super ListChange<V>> listener, Delivery delivery) {
        return Blocking.await(onChangeAsync(listener, delivery));
    }

    /** Listens to changes of elements; the future completes when the device has confirmed. */
    public final CompletableFuture<Subscription> onChangeAsync(Consumer<? super ListChange<V>> listener) {
        return onChangeAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to changes of elements, called as the delivery says. */
    public final CompletableFuture<Subscription> onChangeAsync(
            Consumer<? super ListChange<V>> listener, Delivery delivery) {
        return subscribe(Mode.CHANGES, listener, delivery);
    }

    /**
     * Listens to the whole list: all current elements, then all of them after every change, with no gap and no duplicate
     * between the two. Otherwise as {@link #onChange(Consumer)}.
     */
    public final Subscription observe(Consumer<? super List<V>> listener) {
        return observe(listener, Delivery.DEFAULT);
    }

    /** Listens to the whole list, called as the delivery says. */
    public final Subscription observe(Consumer<? super List<V>> listener, Delivery delivery) {
        return Blocking.await(observeAsync(listener, delivery));
    }

    /** Listens to the whole list; the future completes when the current elements are here. */
    public final CompletableFuture<Subscription> observeAsync(Consumer<? super List<V>> listener) {
        return observeAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to the whole list, called as the delivery says. */
    public final CompletableFuture<Subscription> observeAsync(Consumer<? super List<V>> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        Consumer<FeedbackChange> told = change -> listener.accept(all(change));
        return session.subscribe(new FeedbackQuery(path, Mode.CURRENT, told).with(delivery));
    }

    /**
     * Waits until the list is as wanted; returns at once where it is so already. The calling thread runs the predicate.
     *
     * @throws dev.jxapi.runtime.error.XapiTimeoutException if it does not become so in time
     */
    public final List<V> await(Predicate<? super List<V>> wanted, Duration timeout) {
        return states().block(wanted, timeout);
    }

    /** Waits until the list is as wanted; cancelling the future stops waiting. */
    public final CompletableFuture<List<V>> awaitAsync(Predicate<? super List<V>> wanted, Duration timeout) {
        return states().async(wanted, timeout);
    }

    /**
     * Waits for the next change of an element.
     *
     * @throws dev.jxapi.runtime.error.XapiTimeoutException if there is none in time
     */
    public final ListChange<V> once(Duration timeout) {
        return changes().block(change -> true, timeout);
    }

    /** Waits for the next change of an element; cancelling the future stops waiting. */
    public final CompletableFuture<ListChange<V>> onceAsync(Duration timeout) {
        return changes().async(change -> true, timeout);
    }

    /**
     * An object that always holds the current elements, also over reconnections. Returns when the elements are here.
     */
    public final LiveList<V> live() {
        return Blocking.await(liveAsync());
    }

    /** An object that always holds the current elements; the future completes when they are here. */
    public final CompletableFuture<LiveList<V>> liveAsync() {
        LiveState state = new LiveState();
        return Blocking.map(state.follow(session, path), subscription -> new LiveList<>(this, state, subscription));
    }

    final CompletableFuture<Subscription> subscribe(
            Mode mode, Consumer<? super ListChange<V>> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        Consumer<FeedbackChange> told = change -> listener.accept(change(change));
        return session.subscribe(new FeedbackQuery(everyElement.path(), mode, told).with(delivery));
    }

    private Waiting<List<V>> states() {
        return new Waiting<>(session, path, Mode.CURRENT, change -> Optional.of(all(change)));
    }

    private Waiting<ListChange<V>> changes() {
        return new Waiting<>(session, everyElement.path(), Mode.CHANGES, change -> Optional.of(change(change)));
    }

    private List<V> all(FeedbackChange change) {
        return List.copyOf(elements(change.current()).values());
    }

    private ListChange<V> change(FeedbackChange change) {
        int id = change.ids().get(change.ids().size() - 1);
        V value = everyElement.sent(change).orElse(null);
        V current = change.current().equals(change.value())
                ? value
                : everyElement.current(change).orElse(null);
        return new ListChange<>(id, value, current, change.removed());
    }

    final Map<Integer, V> elements(JsonNode list) {
        Map<Integer, V> elements = new LinkedHashMap<>();
        Elements.byId(list).forEach((id, element) -> elements.put(id, decode(id, element)));
        return Collections.unmodifiableMap(elements);
    }

    final V decode(int id, JsonNode element) {
        return everyElement.decode(element, path.item(id));
    }

    @Override
    public final ReadableNode<V> everyNode() {
        return everyElement;
    }

    /** In terminal syntax: {@code xStatus Call}. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
