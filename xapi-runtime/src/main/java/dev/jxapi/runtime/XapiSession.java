package dev.jxapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.path.XapiPath;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A conversation with one device: the one seam between the generated tree and the connection under it.
 *
 * <p>Methods return at once and never throw for what happens on the network: the future they return fails with an {@link
 * dev.jxapi.runtime.error.XapiException}. Cancelling a future forgets the request. Sessions are safe for use by many
 * threads. Applications rarely call this; tests may implement it.
 */
public interface XapiSession {

    /** Reads a leaf, a subtree or a list, relative to its path ({@code xGet}). */
    CompletableFuture<JsonNode> get(XapiPath path);

    /** Reads all that matches a path with wildcards, from the root ({@code xQuery}). */
    CompletableFuture<JsonNode> query(XapiPath query);

    /** Changes a configuration ({@code xSet}). */
    CompletableFuture<Void> set(XapiPath path, JsonNode value);

    /** Executes a command ({@code xCommand/...}). The result is what the device answered, an object. */
    CompletableFuture<JsonNode> execute(CommandCall call);

    /** Subscribes to feedback; the future completes when the device has confirmed ({@code xFeedback/Subscribe}). */
    CompletableFuture<Subscription> subscribe(FeedbackQuery query);

    /** How requests of this session behave. */
    RequestOptions options();

    /** This session over the same connection, with other options. */
    XapiSession with(RequestOptions options);

    /** The connection that the session goes over; one that is always up where there is no network. */
    default Connection connection() {
        return Connection.ALWAYS_UP;
    }

    /** What the generated API knows of a node: where and since when it exists; empty where it knows nothing. */
    Optional<NodeFacts> facts(XapiPath path);
}
