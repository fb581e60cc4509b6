package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.FeedbackQuery.Mode;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.XapiPath;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A node above events. Generated classes add a method for each node and event below. */
public abstract class EventNode {

    /** The session that requests go through. */
    protected final XapiSession session;

    /** The node's path. */
    protected final XapiPath path;

    protected EventNode(XapiSession session, XapiPath path) {
        this.session = session;
        this.path = path;
    }

    /** The node's path. */
    public final XapiPath path() {
        return path;
    }

    /** Listens to all events below, with one subscription. Otherwise as {@link EventStream#on(Consumer)}. */
    public final Subscription on(Consumer<? super EventMessage> listener) {
        return on(listener, Delivery.DEFAULT);
    }

    /** Listens to all events below, called as the delivery says. */
    public final Subscription on(Consumer<? super EventMessage> listener, Delivery delivery) {
        return Blocking.await(onAsync(listener, delivery));
    }

    /** Listens to all events below; the future completes when the device has confirmed. */
    public final CompletableFuture<Subscription> onAsync(Consumer<? super EventMessage> listener) {
        return onAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to all events below, called as the delivery says. */
    public final CompletableFuture<Subscription> onAsync(Consumer<? super EventMessage> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        FeedbackQuery query =
                new FeedbackQuery(path, Mode.CHANGES, change -> listener.accept(EventMessage.of(path, change.value())));
        return session.subscribe(query.with(delivery));
    }

    /** In terminal syntax. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
