package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.feedback.Delivery;
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
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An event.
 *
 * @param <E> the type of its body
 */
public class EventStream<E> {

    /** The session that requests go through. */
    protected final XapiSession session;

    /** The event's path. */
    protected final XapiPath path;

    /** How its body is read. */
    protected final ValueType<E> type;

    public EventStream(XapiSession session, XapiPath path, ValueType<E> type) {
        this.session = session;
        this.path = path;
        this.type = type;
    }

    /** The event's path. */
    public final XapiPath path() {
        return path;
    }

    /** Since when and on which products the event exists; empty where the generated API does not know. */
    public final Optional<NodeFacts> facts() {
        return session.facts(path);
    }

    /**
     * Listens to the event. Returns when the device has confirmed. The listener runs on the client's executor, one call at a
     * time, in the device's order. Events that happen while the connection is down are not told: the device does not keep
     * them.
     *
     * @return the listener's hold, to close it
     * @throws dev.jxapi.runtime.error.XapiException if the device refuses or does not answer
     */
    public final Subscription on(Consumer<? super E> listener) {
        return on(listener, Delivery.DEFAULT);
    }

    /** Listens to the event, called as the delivery says. */
    public final Subscription on(Consumer<? super E> listener, Delivery delivery) {
        return Blocking.await(onAsync(listener, delivery));
    }

    /** Listens to the event; the future completes when the device has confirmed. Cancelling it ends the subscription. */
    public final CompletableFuture<Subscription> onAsync(Consumer<? super E> listener) {
        return onAsync(listener, Delivery.DEFAULT);
    }

    /** Listens to the event, called as the delivery says. */
    public final CompletableFuture<Subscription> onAsync(Consumer<? super E> listener, Delivery delivery) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(delivery, "delivery");
        FeedbackQuery query = new FeedbackQuery(
                path, Mode.CHANGES, change -> body(change.value()).ifPresent(listener));
        return session.subscribe(query.with(delivery));
    }

    /**
     * Waits for the next event.
     *
     * @throws dev.jxapi.runtime.error.XapiTimeoutException if there is none in time
     */
    public final E once(Duration timeout) {
        return await(event -> true, timeout);
    }

    /** Waits for the next event; cancelling the future stops waiting. */
    public final CompletableFuture<E> onceAsync(Duration timeout) {
        return awaitAsync(event -> true, timeout);
    }

    /**
     * Waits for the next event that is as wanted. The calling thread runs the predicate. For the answer to a command use
     * {@link #expect}, which listens before the command is sent.
     *
     * @throws dev.jxapi.runtime.error.XapiTimeoutException if there is none in time
     */
    public final E await(Predicate<? super E> wanted, Duration timeout) {
        return waiting().block(wanted, timeout);
    }

    /**
     * Waits for the next event that is as wanted. The subscription is on its way when this returns, so a command that is sent
     * by the same client afterwards comes after it.
     */
    public final CompletableFuture<E> awaitAsync(Predicate<? super E> wanted, Duration timeout) {
        return waiting().async(wanted, timeout);
    }

    /**
     * Begins to listen for the event that answers a command. Returns when the device has confirmed:
     *
     * <pre>{@code
     * try (var answer = response.expect(r -> r.feedbackId().equals("name"))) {
     *     xapi.command().userInterface().message().textInput().display("name", ...);
     *     greet(answer.get(Duration.ofMinutes(1)).text());
     * }
     * }</pre>
     */
    public final EventExpectation<E> expect(Predicate<? super E> wanted) {
        return waiting().expect(wanted, session.options().timeout());
    }

    private Waiting<E> waiting() {
        return new Waiting<>(session, path, Mode.CHANGES, change -> body(change.value()));
    }

    final Optional<E> body(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.decode(Elements.value(json, type)));
        } catch (XapiValueException e) {
            throw e.at(path);
        }
    }

    /** In terminal syntax. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
