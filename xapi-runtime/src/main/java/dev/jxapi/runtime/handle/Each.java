package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.Element;
import dev.jxapi.runtime.feedback.ElementChange;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.FeedbackQuery.Mode;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.internal.feedback.PathMatcher;
import dev.jxapi.runtime.path.XapiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * One leaf or subtree below every element of a list, or of lists in lists: {@code xStatus Call * Status}. Made by {@link
 * ReadableList#each}.
 *
 * @param <T> the type of its value
 */
public final class Each<T> implements Selection<T> {

    private final ReadableNode<T> node;
    private final XapiSession session;

    Each(ReadableNode<T> node) {
        this.node = node;
        this.session = node.session();
    }

    /** The path that stands for all of the nodes. */
    public XapiPath path() {
        return node.path();
    }

    /** Reads the nodes from the device, in the device's order; empty where there are none. */
    public List<Element<T>> get() {
        try {
            return read(Blocking.await(session.query(path())));
        } catch (XapiUnknownNodeException e) {
            return List.of();
        }
    }

    /** Reads the nodes from the device, in the device's order; empty where there are none. */
    public CompletableFuture<List<Element<T>>> getAsync() {
        CompletableFuture<List<Element<T>>> read = Blocking.map(session.query(path()), this::read);
        CompletableFuture<List<Element<T>>> tolerant = read.exceptionally(failure -> {
            if (failure instanceof XapiUnknownNodeException) {
                return List.of();
            }
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        });
        tolerant.whenComplete((elements, failure) -> {
            if (tolerant.isCancelled()) {
                read.cancel(false);
            }
        });
        return tolerant;
    }

    private List<Element<T>> read(JsonNode answer) {
        List<Element<T>> elements = new ArrayList<>();
        JsonNode tree = answer.path(path().root().wireName());
        PathMatcher.match(path(), tree, null, tree, (where, ids, json, before, after) -> {
            if (json != null) {
                elements.add(new Element<>(where, ids, node.decode(json, where)));
            }
        });
        return List.copyOf(elements);
    }

    /**
     * Listens to changes of the nodes, one at a time, their going included. Returns when the device has confirmed. After a
     * reconnection the listener hears what differs from before. It runs on the client's executor, one call at a time, in the
     * device's order.
     *
     * @return the listener's hold, to close it
     * @throws dev.jxapi.runtime.error.XapiException if the device refuses or does not answer
     */
    public Subscription onChange(Consumer<? super ElementChange<T>> listener) {
        return onChange(listener, Delivery.DEFAULT);
    }

    /** Listens to changes of the nodes, called as the delivery says. */
    public Subscription onChange(Consumer<? super ElementChange<T>> listener, Delivery delivery) {
        return Blocking.await(onChangeAsync(listener, delivery));
    }

    /** Listens to changes of the nodes; the future completes when the device has confirmed. */
    public CompletableFuture<Subscription> onChangeAsync(Consumer<? super ElementChange<T>> listener) {
        return onChangeAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to changes of the nodes, called as the delivery says. */
    public CompletableFuture<Subscription> onChangeAsync(
            Consumer<? super ElementChange<T>> listener, Delivery delivery) {
        return subscribe(Mode.CHANGES, listener, delivery);
    }

    /**
     * Listens to the current value of each node, one at a time, and then to every change, with no gap and no duplicate
     * between the two. Otherwise as {@link #onChange(Consumer)}.
     */
    public Subscription observe(Consumer<? super ElementChange<T>> listener) {
        return observe(listener, Delivery.DEFAULT);
    }

    /** Listens to the current values and every change, called as the delivery says. */
    public Subscription observe(Consumer<? super ElementChange<T>> listener, Delivery delivery) {
        return Blocking.await(observeAsync(listener, delivery));
    }

    /** Listens to the current values and every change; the future completes when the current values are here. */
    public CompletableFuture<Subscription> observeAsync(Consumer<? super ElementChange<T>> listener) {
        return observeAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to the current values and every change, called as the delivery says. */
    public CompletableFuture<Subscription> observeAsync(
            Consumer<? super ElementChange<T>> listener, Delivery delivery) {
        return subscribe(Mode.CURRENT, listener, delivery);
    }

    private CompletableFuture<Subscription> subscribe(
            Mode mode, Consumer<? super ElementChange<T>> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        Consumer<FeedbackChange> told = change -> listener.accept(change(change));
        return session.subscribe(new FeedbackQuery(path(), mode, told).with(delivery));
    }

    private ElementChange<T> change(FeedbackChange change) {
        T value = node.sent(change).orElse(null);
        T current = change.current().equals(change.value())
                ? value
                : node.current(change).orElse(null);
        return new ElementChange<>(change.path(), change.ids(), value, current, change.removed());
    }

    @Override
    public ReadableNode<T> everyNode() {
        return node;
    }

    /** In terminal syntax: {@code xStatus Call * Status}. */
    @Override
    public String toString() {
        return path().toString();
    }
}
