package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.internal.connection.Channel;
import dev.jxapi.runtime.internal.feedback.FeedbackHub;
import dev.jxapi.runtime.internal.rpc.DeviceFuture;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;

/** A hub, a session over it and a channel under it. */
final class Harness implements XapiSession, AutoCloseable {

    static final String DEVICE = "192.168.1.100";
    static final Duration SOON = Duration.ofSeconds(10);

    /** Trouble that was reported. */
    record Trouble(FeedbackTrouble.Kind kind, Subscription subscription, Throwable cause) {}

    final BlockingQueue<Trouble> troubles = new LinkedBlockingQueue<>();
    final FeedbackHub hub;
    private final ExecutorService callbacks = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final RequestOptions options;
    private volatile Channel current = (method, params, subject, timeout) -> new CompletableFuture<>();

    Harness() {
        this(Delivery.DEFAULT_BUFFER, SOON);
    }

    Harness(int buffer, Duration timeout) {
        options = RequestOptions.DEFAULT.withTimeout(timeout);
        hub = new FeedbackHub(
                DEVICE,
                callbacks,
                timer,
                buffer,
                (kind, subscription, cause) -> troubles.add(new Trouble(kind, subscription, cause)));
    }

    /** Opens a channel; the future says when subscriptions are back. */
    CompletableFuture<Void> open(Channel channel) {
        current = channel;
        return hub.onOpen(channel);
    }

    ScriptedChannel open() {
        ScriptedChannel channel = new ScriptedChannel();
        open(channel);
        return channel;
    }

    void lose(Channel channel) {
        hub.onLost(channel, lost());
    }

    static XapiConnectionLostException lost() {
        return new XapiConnectionLostException(XapiConnectionLostException.Outcome.UNKNOWN, "lost", null);
    }

    /** A notification comes. */
    void notify(Channel channel, int id, String tree) {
        notify(channel, ((ObjectNode) ScriptedChannel.json(tree)).put("Id", id));
    }

    void notify(Channel channel, JsonNode params) {
        hub.onNotification(channel, "xFeedback/Event", params);
    }

    /** Subscribes, with the device confirming, and, where asked for, telling current values. */
    static <T> T confirmed(ScriptedChannel channel, int id, CompletableFuture<T> subscribing, String current) {
        channel.next("xFeedback/Subscribe").answer("{'Id':" + id + "}");
        if (!current.isEmpty()) {
            channel.next("xQuery").answer(current);
        }
        return subscribing.join();
    }

    @Override
    public CompletableFuture<JsonNode> get(XapiPath path) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().set("Path", path.toJson());
        return DeviceFuture.of(current.call("xGet", params, path.toString(), SOON), callbacks);
    }

    @Override
    public CompletableFuture<JsonNode> query(XapiPath query) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().set("Query", query.toJson());
        return DeviceFuture.of(current.call("xQuery", params, query.toString(), SOON), callbacks);
    }

    @Override
    public CompletableFuture<Void> set(XapiPath path, JsonNode value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<JsonNode> execute(CommandCall call) {
        return DeviceFuture.of(current.call(call.method(), call.arguments(), call.toString(), SOON), callbacks);
    }

    @Override
    public CompletableFuture<Subscription> subscribe(FeedbackQuery query) {
        return DeviceFuture.of(hub.subscribe(query, options), callbacks);
    }

    @Override
    public RequestOptions options() {
        return options;
    }

    @Override
    public XapiSession with(RequestOptions newOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<NodeFacts> facts(XapiPath path) {
        return Optional.empty();
    }

    @Override
    public void close() {
        callbacks.shutdownNow();
        timer.shutdownNow();
    }
}
