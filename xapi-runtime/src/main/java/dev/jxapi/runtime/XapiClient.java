package dev.jxapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Arguments;
import dev.jxapi.runtime.internal.Blocking;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every generated API has: the connection's life, and access to nodes by their plain path. The generated class adds
 * the tree.
 *
 * <p>Paths are written as people do: {@code Status/Audio/Volume}, {@code xStatus Call 3 Status},
 * {@code Configuration.Video.Input.Connector[2].Name}. What cannot be sent, such as a text that is no path, fails with
 * {@link XapiValueException}: blocking methods throw it, futures fail with it. All other failures are as in {@link
 * XapiSession}. Futures complete on threads for callbacks, where a caller may do what it likes.
 */
public abstract class XapiClient implements AutoCloseable {

    private static final Pattern COMMAND =
            Pattern.compile("(?:x?Command[ /.]+)?([A-Za-z]\\w*(?:[ /.]+[A-Za-z]\\w*)*)", Pattern.CASE_INSENSITIVE);

    private final XapiSession session;

    protected XapiClient(XapiSession session) {
        this.session = session;
    }

    /** The session under the tree. */
    public final XapiSession session() {
        return session;
    }

    /** How requests of this client behave. */
    public final RequestOptions options() {
        return session.options();
    }

    /** Reads a status or configuration: a leaf, a subtree or a list, relative to its path. */
    public final JsonNode get(String path) {
        return Blocking.await(getAsync(path));
    }

    /** Reads a status or configuration: a leaf, a subtree or a list, relative to its path. */
    public final CompletableFuture<JsonNode> getAsync(String path) {
        return checked(() -> session.get(parse(path, Root.STATUS, Root.CONFIGURATION)));
    }

    /** Reads all that matches a path with {@code *} or {@code **}, from the root: {@code Status/**}{@code /DisplayName}. */
    public final JsonNode query(String path) {
        return Blocking.await(queryAsync(path));
    }

    /** Reads all that matches a path with {@code *} or {@code **}, from the root. */
    public final CompletableFuture<JsonNode> queryAsync(String path) {
        return checked(() -> session.query(parse(path, Root.STATUS, Root.CONFIGURATION)));
    }

    /**
     * Changes a configuration.
     *
     * @param value a text, a number, a boolean, a generated enum or a JSON node
     */
    public final void set(String path, Object value) {
        Blocking.await(setAsync(path, value));
    }

    /** Changes a configuration. */
    public final CompletableFuture<Void> setAsync(String path, Object value) {
        return checked(() -> {
            XapiPath parsed = parse(path, Root.CONFIGURATION);
            return session.set(parsed, WireValues.encode(parsed + ": the value", value));
        });
    }

    /** Executes a command without arguments. */
    public final CommandResult execute(String command) {
        return execute(command, Map.of());
    }

    /**
     * Executes a command.
     *
     * @param command such as {@code Audio/Volume/Set} or {@code xCommand Audio Volume Set}
     * @param arguments parameters by name, multi-line text by the name {@code body}; values as in {@link
     *     CommandCall#parameter}
     */
    public final CommandResult execute(String command, Map<String, ?> arguments) {
        return Blocking.await(executeAsync(command, arguments));
    }

    /** Executes a command. */
    public final CommandResult execute(CommandCall call) {
        return Blocking.await(executeAsync(call));
    }

    /** Executes a command without arguments. */
    public final CompletableFuture<CommandResult> executeAsync(String command) {
        return executeAsync(command, Map.of());
    }

    /** Executes a command. */
    public final CompletableFuture<CommandResult> executeAsync(String command, Map<String, ?> arguments) {
        return checked(() -> executeAsync(call(command, arguments)));
    }

    /** Executes a command. */
    public final CompletableFuture<CommandResult> executeAsync(CommandCall call) {
        return checked(
                () -> Blocking.map(session.execute(Arguments.notNull(call, "command")), CommandResult.TYPE::decode));
    }

    /**
     * Listens to changes of statuses or configurations, or to events, by their path: {@code Status/Audio},
     * {@code Status/Call[*]/Status}, {@code Status/**}{@code /Temperature}, {@code Event/UserInterface}. Elements of a list
     * are told one by one. Returns when the device has confirmed.
     *
     * @param listener hears of each node that changed, on threads for callbacks, one at a time, in the device's order
     * @return the listener's hold, to close it
     */
    public final Subscription onFeedback(String path, Consumer<? super FeedbackChange> listener) {
        return Blocking.await(onFeedbackAsync(path, listener));
    }

    /** Listens to changes or events by their path; the future completes when the device has confirmed. */
    public final CompletableFuture<Subscription> onFeedbackAsync(
            String path, Consumer<? super FeedbackChange> listener) {
        return onFeedbackAsync(path, FeedbackQuery.Mode.CHANGES, listener, Delivery.DEFAULT);
    }

    /**
     * Listens to the current values of statuses or configurations and then to every change, by their path. Returns when the
     * current values are here. Otherwise as {@link #onFeedback}.
     */
    public final Subscription observeFeedback(String path, Consumer<? super FeedbackChange> listener) {
        return Blocking.await(observeFeedbackAsync(path, listener));
    }

    /** Listens to current values and every change by their path; the future completes when the values are here. */
    public final CompletableFuture<Subscription> observeFeedbackAsync(
            String path, Consumer<? super FeedbackChange> listener) {
        return onFeedbackAsync(path, FeedbackQuery.Mode.CURRENT, listener, Delivery.DEFAULT);
    }

    /** Listens by path to what the mode says, called as the delivery says. */
    public final CompletableFuture<Subscription> onFeedbackAsync(
            String path, FeedbackQuery.Mode mode, Consumer<? super FeedbackChange> listener, Delivery delivery) {
        return checked(() -> {
            XapiPath parsed = parse(path, Root.STATUS, Root.CONFIGURATION, Root.EVENT);
            Arguments.notNull(mode, "mode");
            Arguments.notNull(listener, "listener");
            Arguments.notNull(delivery, "delivery");
            FeedbackQuery query = new FeedbackQuery(parsed, mode, change -> change.forEachElement(listener));
            return session.subscribe(query.with(delivery));
        });
    }

    private CommandCall call(@Nullable String command, @Nullable Map<String, ?> arguments) {
        var matcher = COMMAND.matcher(command == null ? "" : command.strip());
        if (!matcher.matches()) {
            throw refused(
                    "'" + command + "' is no command. Write it like Audio/Volume/Set or xCommand Audio Volume Set");
        }
        CommandCall call = new CommandCall(matcher.group(1).replaceAll("[ /.]+", " "));
        if (arguments == null) {
            throw refused(call + ": the arguments must not be null");
        }
        arguments.forEach(call::parameter);
        return call;
    }

    private XapiPath parse(@Nullable String path, Root... roots) {
        XapiPath parsed;
        try {
            parsed = XapiPath.parse(path == null ? "" : path);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
        for (Root root : roots) {
            if (parsed.root() == root) {
                return parsed;
            }
        }
        throw refused(parsed + ": only "
                + switch (roots.length) {
                    case 1 -> "configurations can be changed";
                    case 2 -> "statuses and configurations can be read";
                    default -> "statuses, configurations and events can be listened to";
                });
    }

    private XapiValueException refused(@Nullable String why) {
        return new XapiValueException(why + " (for " + device() + ")");
    }

    private static <T> CompletableFuture<T> checked(Supplier<CompletableFuture<T>> request) {
        try {
            return request.get();
        } catch (XapiValueException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The device's host, and its port where it is not the usual one. */
    public final String device() {
        return session.connection().device();
    }

    /** Where the connection is in its life, now. */
    public final ConnectionState state() {
        return session.connection().state();
    }

    /** Whether the device is connected now. */
    public final boolean isConnected() {
        return state().isConnected();
    }

    /**
     * Tells each change of the connection's state, in order and one at a time, on a thread for callbacks. The listener may
     * use the client, wait for the device and close the client.
     */
    public final Registration onStateChange(Consumer<? super ConnectionState> listener) {
        return session.connection().onStateChange(Arguments.notNull(listener, "listener"));
    }

    /**
     * Waits until the device is connected.
     *
     * @throws XapiTimeoutException if it is not within that time
     * @throws XapiClosedException if the client is closed, at once or while waiting
     */
    public final void awaitConnected(Duration timeout) {
        session.connection().awaitConnected(Arguments.notNull(timeout, "timeout"));
    }

    /**
     * Ends the connection, and with it every view of this client: what is pending fails with {@link XapiClosedException},
     * the device hears of it. Idempotent, takes about a second at most, may be called by any thread, listeners included.
     */
    @Override
    public final void close() {
        session.connection().close();
    }

    /** Where it is and whether it is connected; no credentials. */
    @Override
    public final String toString() {
        return session.toString();
    }
}
