package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackQuery.Mode;
import dev.jxapi.runtime.feedback.ListChange;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The current elements of a list, kept right until it is closed, through partial updates, elements that go and connections
 * that are lost. Reading takes no time and may be done by any thread; what is read is immutable. While the connection is
 * down it is what was known last; when the client says that it is connected again it is right again, without the elements
 * that went in the meantime.
 *
 * @param <V> the value of an element
 */
public final class LiveList<V> implements AutoCloseable {

    private final ReadableList<?, V> list;
    private final LiveState state;
    private final Subscription subscription;
    private final LiveListeners listeners = new LiveListeners();

    LiveList(ReadableList<?, V> list, LiveState state, Subscription subscription) {
        this.list = list;
        this.state = state;
        this.subscription = subscription;
    }

    /** The list's path. */
    public XapiPath path() {
        return list.path();
    }

    /** The elements there are now; empty where there are none. */
    public List<V> get() {
        return List.copyOf(byId().values());
    }

    /** The elements there are now by item number, in the order of the list. */
    public Map<Integer, V> byId() {
        return list.elements(state.json());
    }

    /** The element of that item number, if there is one now. */
    public Optional<V> find(int id) {
        JsonNode element = Elements.byId(state.json()).get(id);
        return element == null ? Optional.empty() : Optional.of(list.decode(id, element));
    }

    /** How many elements there are now. */
    public int size() {
        return Elements.byId(state.json()).size();
    }

    /** Calls a listener for each change of an element, and when one comes or goes. Ends with this object. */
    public Subscription onChange(Consumer<? super ListChange<V>> listener) {
        return onChange(listener, Delivery.DEFAULT);
    }

    /** Calls a listener for each change of an element, as the delivery says. */
    public Subscription onChange(Consumer<? super ListChange<V>> listener, Delivery delivery) {
        return listeners.add(Blocking.await(list.subscribe(Mode.DIFFERENCES, listener, delivery)));
    }

    /** Ends it: the elements stay as they are, and its listeners are not called again. Idempotent. */
    @Override
    public void close() {
        subscription.close();
        listeners.close();
    }

    /** The list and what is in it now. */
    @Override
    public String toString() {
        return list + " = " + state.json();
    }
}
