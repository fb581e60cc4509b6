package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The current value of a node, or all of a subtree, kept right until it is closed. Reading takes no time and may be done by
 * any thread; what is read is immutable. While the connection is down it is what was known last; when the client says that
 * it is connected again it is right again.
 *
 * @param <T> the type of the value
 */
public final class LiveValue<T> implements AutoCloseable {

    private final ReadableNode<T> node;
    private final LiveState state;
    private final Subscription subscription;
    private final LiveListeners listeners = new LiveListeners();

    LiveValue(ReadableNode<T> node, LiveState state, Subscription subscription) {
        this.node = node;
        this.state = state;
        this.subscription = subscription;
    }

    /** The node's path. */
    public XapiPath path() {
        return node.path();
    }

    /**
     * The current value.
     *
     * @throws NoSuchElementException if the device does not have the node now
     * @throws dev.jxapi.runtime.error.XapiValueException if what the device sent does not fit the type
     */
    public T get() {
        return find().orElseThrow(() -> new NoSuchElementException(node + " is not there"));
    }

    /** The current value, empty where the device does not have the node now. */
    public Optional<T> find() {
        return node.present(node.path(), state.json());
    }

    /** Calls a listener with the value after each change of it, empty where the node is gone. Ends with this object. */
    public Subscription onChange(Consumer<? super Optional<T>> listener) {
        return onChange(listener, Delivery.DEFAULT);
    }

    /** Calls a listener after each change of the value, as the delivery says. */
    public Subscription onChange(Consumer<? super Optional<T>> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        Consumer<FeedbackChange> told = change -> listener.accept(node.current(change));
        return listeners.add(Blocking.await(node.session()
                .subscribe(new FeedbackQuery(node.path(), FeedbackQuery.Mode.DIFFERENCES, told).with(delivery))));
    }

    /** Ends it: the value stays as it is, and its listeners are not called again. Idempotent. */
    @Override
    public void close() {
        subscription.close();
        listeners.close();
    }

    /** The node and what it is now. */
    @Override
    public String toString() {
        return node + " = " + state.json();
    }
}
