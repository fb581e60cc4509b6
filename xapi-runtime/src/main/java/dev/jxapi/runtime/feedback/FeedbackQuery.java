package dev.jxapi.runtime.feedback;

import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.XapiPath;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a session is asked to listen to, and who listens. Handles make these; applications rarely do. Immutable.
 *
 * <p>Where the path leaves the elements of a list open, by a wildcard or by naming the list in the middle of the path
 * without an item number, each element makes a change of its own. A list at the path's end is one node: its changes are
 * arrays. A path that ends in {@link XapiPath#everyItem()} asks for its elements instead.
 *
 * @param path the node or nodes
 * @param mode what the listener hears
 * @param listener hears it, never on the network's threads
 * @param end hears, once, that the client was closed while the subscription was open
 * @param delivery where the listener runs
 */
public record FeedbackQuery(
        XapiPath path,
        Mode mode,
        Consumer<? super FeedbackChange> listener,
        Consumer<? super XapiException> end,
        Delivery delivery) {

    /** What a listener hears. */
    public enum Mode {
        /** Everything that the device sends, as it is; after a reconnection the differences to what was known before. */
        CHANGES,
        /** What makes a difference to what was known before. */
        DIFFERENCES,
        /**
         * The current value, then what makes a difference to it. A node that is not there at first is told of too, as {@link
         * com.fasterxml.jackson.databind.node.MissingNode}, unless the path has wildcards.
         */
        CURRENT
    }

    /** A query without a word at the end, delivered as usual. */
    public FeedbackQuery(XapiPath path, Mode mode, Consumer<? super FeedbackChange> listener) {
        this(path, mode, listener, reason -> {}, Delivery.DEFAULT);
    }

    public FeedbackQuery {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(delivery, "delivery");
        if (path.root() == Root.COMMAND) {
            throw new IllegalArgumentException(path + ": commands have no feedback");
        }
    }

    /** The same query, delivered otherwise. */
    public FeedbackQuery with(Delivery newDelivery) {
        return new FeedbackQuery(path, mode, listener, end, newDelivery);
    }

    /** The same query, with a listener for the end of the client. */
    public FeedbackQuery onEnd(Consumer<? super XapiException> newEnd) {
        return new FeedbackQuery(path, mode, listener, newEnd, delivery);
    }

    /** The query in terminal syntax. */
    @Override
    public String toString() {
        return "xFeedback Register " + path;
    }
}
