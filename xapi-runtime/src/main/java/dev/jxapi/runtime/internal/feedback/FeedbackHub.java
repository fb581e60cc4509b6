package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiProtocolException;
import dev.jxapi.runtime.error.XapiSubscriptionLimitException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.DeliveryOptions;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.FeedbackTrouble;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.connection.Channel;
import dev.jxapi.runtime.internal.connection.ChannelListener;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.Step;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All feedback of one connection: who listens to what, which of it is on the device, and what comes.
 *
 * <p>Everything that has an order happens under one lock, in short steps that call nobody; what must be called is called
 * after the lock is released ({@link After}).
 */
public final class FeedbackHub implements ChannelListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.feedback");
    private static final String EVENT = "xFeedback/Event";

    /** How long the device may take for a request that is made for all listeners, whatever the patience of each. */
    private static final Duration PATIENCE = RequestOptions.DEFAULT.timeout();

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, DeviceSubscription> wanted = new LinkedHashMap<>();
    private final String name;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final int buffer;
    private final FeedbackTrouble trouble;
    private @Nullable Link link;
    private @Nullable XapiException closed;

    /**
     * A hub.
     *
     * @param name the device's, for messages
     * @param executor runs listeners; must not run tasks in the calling thread
     * @param timer ends what takes too long; runs nothing of the user's
     * @param buffer how much waits for a listener unless its delivery says otherwise
     * @param trouble hears of what has no caller to be told
     */
    public FeedbackHub(
            String name, Executor executor, ScheduledExecutorService timer, int buffer, FeedbackTrouble trouble) {
        this.name = name;
        this.executor = executor;
        this.timer = timer;
        this.buffer = buffer;
        this.trouble = trouble;
    }

    /**
     * Subscribes. The future completes on the network's thread when the device has confirmed and, if the query asks for
     * current values, these have come; it fails when the device refuses or the time is over. Cancelling it closes the
     * subscription.
     */
    public CompletableFuture<Subscription> subscribe(FeedbackQuery query, RequestOptions options) {
        Lane lane;
        try {
            lane = laneOf(query.delivery());
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
        warnOfBreadth(query.path());
        Subscriber subscriber = locked(after -> {
            String key = DeviceSubscription.key(query.path());
            DeviceSubscription device = wanted.get(key);
            if (device == null) {
                device = new DeviceSubscription(query.path());
            }
            Subscriber newcomer = new Subscriber(this, query, device, lane, bufferOf(query.delivery()));
            if (closed != null) {
                newcomer.fail(new XapiClosedException(query + ": the client is closed", closed), after);
                return newcomer;
            }
            wanted.put(key, device);
            device.subscribers().add(newcomer);
            admit(newcomer, after);
            return newcomer;
        });
        if (query.delivery() instanceof LaneGroup group) {
            group.add(subscriber);
        }
        CompletableFuture<Subscription> confirmation = subscriber.confirmation();
        giveUpAfter(options.timeout(), subscriber);
        confirmation.whenComplete((subscription, failure) -> {
            if (failure != null) {
                subscriber.close();
            }
        });
        return confirmation;
    }

    private void admit(Subscriber newcomer, After after) {
        DeviceSubscription device = newcomer.device();
        switch (device.phase()) {
            case CURRENT -> newcomer.confirm(device.state(), after);
            case FETCHING, STALE -> {
                if (!newcomer.wantsCurrent()) {
                    newcomer.confirm(null, after);
                } else if (device.phase() == DeviceSubscription.Phase.STALE) {
                    fetch(device, after);
                }
            }
            case DOWN, REFUSED -> request(device, after);
            case REQUESTED -> {}
        }
    }

    private Lane laneOf(Delivery delivery) {
        if (delivery instanceof LaneGroup group) {
            return group.lane(executor);
        }
        Executor own = delivery instanceof DeliveryOptions options ? options.executor() : null;
        return new Lane(own == null ? executor : own, executor);
    }

    private int bufferOf(Delivery delivery) {
        return delivery instanceof DeliveryOptions options && options.buffer() > 0 ? options.buffer() : buffer;
    }

    private void warnOfBreadth(XapiPath path) {
        boolean whole = path.root() == Root.STATUS && path.steps().stream().allMatch(Step.AnyDepth.class::isInstance);
        if (whole) {
            LOG.warn(
                    "{}: subscribing to Status as a whole: a device sends very much feedback then, above all in calls;"
                            + " subscribe to the parts that are needed",
                    name);
        }
    }

    private void giveUpAfter(Duration timeout, Subscriber subscriber) {
        CompletableFuture<Subscription> confirmation = subscriber.confirmation();
        if (confirmation.isDone()) {
            return;
        }
        Future<?> deadline;
        try {
            deadline = timer.schedule(
                    () -> giveUp(subscriber, late(subscriber, timeout)), timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            giveUp(subscriber, new XapiClosedException(subscriber + ": the client is closed", e));
            return;
        }
        confirmation.whenComplete((subscription, failure) -> deadline.cancel(false));
    }

    private XapiTimeoutException late(Subscriber subscriber, Duration timeout) {
        XapiException because = subscriber.device().failure();
        String message = subscriber + ": " + name + " did not confirm within " + timeout.toMillis() + " ms";
        return new XapiTimeoutException(because == null ? message : message + ": " + because.getMessage(), because);
    }

    private void giveUp(Subscriber subscriber, XapiException reason) {
        lockedDo(after -> {
            if (subscriber.isWaiting()) {
                subscriber.fail(reason, after);
                leave(subscriber, after);
            }
        });
    }

    private void leave(Subscriber subscriber, After after) {
        DeviceSubscription device = subscriber.device();
        device.subscribers().remove(subscriber);
        if (device.subscribers().isEmpty()) {
            drop(device, after);
        }
    }

    private void request(DeviceSubscription device, After after) {
        Link over = link;
        if (over == null) {
            return;
        }
        device.requested();
        over.requested();
        after.then(() -> over.channel()
                .call("xFeedback/Subscribe", device.subscribeParams(), "xFeedback Register " + device.path(), PATIENCE)
                .whenComplete((answer, failure) -> subscribed(over, device, answer, failure)));
    }

    private void subscribed(
            Link over, DeviceSubscription device, @Nullable JsonNode answer, @Nullable Throwable failure) {
        lockedDo(after -> {
            over.answered();
            if (link != over) {
                return;
            }
            JsonNode id = answer == null ? null : answer.get("Id");
            if (failure != null || id == null) {
                refused(over, device, reason(device, answer, failure), after);
            } else {
                confirmed(over, device, id.asLong(), after);
            }
            over.tidy();
        });
    }

    private void confirmed(Link over, DeviceSubscription device, long id, After after) {
        List<JsonNode> early = over.claim(id);
        if (device.subscribers().isEmpty()) {
            forget(device);
            over.settled(device, after);
            after.then(() -> unsubscribe(over, device, id));
            return;
        }
        over.assign(id, device);
        device.confirmed(id, after);
        early.forEach(params -> notified(device, params, after));
        if (device.isEvent()) {
            over.settled(device, after);
        } else {
            fetch(device, after);
        }
    }

    private void fetch(DeviceSubscription device, After after) {
        Link over = link;
        if (over == null) {
            return;
        }
        device.fetching();
        after.then(() -> over.channel()
                .call(
                        device.currentValues().method(),
                        device.currentValues().params(),
                        device.path().toString(),
                        PATIENCE)
                .whenComplete((answer, failure) -> fetched(over, device, answer, failure)));
    }

    private void fetched(Link over, DeviceSubscription device, @Nullable JsonNode answer, @Nullable Throwable failure) {
        lockedDo(after -> {
            if (link != over || device.phase() != DeviceSubscription.Phase.FETCHING) {
                return;
            }
            if (answer != null) {
                device.fetched(device.currentValues().tree(answer), after);
            } else if (unwrapped(failure) instanceof XapiUnknownNodeException) {
                device.fetched(null, after);
            } else {
                refused(over, device, reason(device, null, failure), after);
                return;
            }
            over.settled(device, after);
        });
    }

    private void refused(Link over, DeviceSubscription device, XapiException reason, After after) {
        if (reason instanceof XapiClosedException) {
            return;
        }
        if (reason instanceof XapiConnectionLostException) {
            notSent(over, device, reason, after);
            return;
        }
        if (reason instanceof XapiTimeoutException) {
            device.unanswered(reason);
        } else {
            device.refused(reason, after);
        }
        over.settled(device, after);
        if (device.subscribers().isEmpty()) {
            drop(device, after);
            return;
        }
        if (device.attempts() == 1) {
            String what = device.isOnDevice() ? "its current values could not be read" : "not subscribed again";
            after.then(() -> LOG.warn(
                    "{}: {}: {}, trying again from time to time: {}", name, device.path(), what, reason.getMessage()));
            device.subscribers().stream()
                    .filter(subscriber -> !subscriber.isWaiting())
                    .forEach(subscriber -> after.then(() -> tell(FeedbackTrouble.Kind.REFUSED, subscriber, reason)));
        }
        long delay = retryDelay(device);
        after.then(() -> retryLater(over, device, delay));
    }

    /** The connection is about to be reported as lost, which repeats all requests, or it is too slow to take more. */
    private void notSent(Link over, DeviceSubscription device, XapiException reason, After after) {
        device.notSent(reason);
        if (device.subscribers().isEmpty()) {
            drop(device, after);
            return;
        }
        LOG.debug("{}: {}: to be asked again: {}", name, device.path(), reason.getMessage());
        after.then(() -> retryLater(over, device, FIRST_RETRY.toMillis()));
    }

    private static long retryDelay(DeviceSubscription device) {
        return Math.min(FIRST_RETRY.toMillis() << Math.min(device.attempts() - 1, 16), LONGEST_RETRY.toMillis());
    }

    private XapiException reason(DeviceSubscription device, @Nullable JsonNode answer, @Nullable Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof XapiSubscriptionLimitException limit) {
            return limit.withSubscriptionsInUse(link == null ? 0 : link.size());
        }
        if (cause instanceof XapiException known) {
            return known;
        }
        return new XapiProtocolException(
                "xFeedback Register " + device.path() + ": the device answered " + answer + " without an Id", cause);
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void retryLater(Link over, DeviceSubscription device, long delay) {
        try {
            timer.schedule(() -> retry(over, device), delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: {}: not asked again, the client is closing", name, device.path());
        }
    }

    private void retry(Link over, DeviceSubscription device) {
        lockedDo(after -> {
            if (link != over || device.subscribers().isEmpty()) {
                return;
            }
            if (device.phase() == DeviceSubscription.Phase.REFUSED) {
                request(device, after);
            } else if (device.phase() == DeviceSubscription.Phase.STALE) {
                fetch(device, after);
            }
        });
    }

    void close(Subscriber subscriber) {
        lockedDo(after -> {
            if (subscriber.shut()) {
                leave(subscriber, after);
            }
        });
        if (subscriber.query().delivery() instanceof LaneGroup group) {
            group.remove(subscriber);
        }
        if (!subscriber.confirmation().isDone()) {
            subscriber.confirmation().cancel(false);
        }
    }

    /** Nobody listens any more. While the device has not said the id, its answer is awaited to unsubscribe. */
    private void drop(DeviceSubscription device, After after) {
        Link over = link;
        if (device.phase() == DeviceSubscription.Phase.REQUESTED) {
            return;
        }
        forget(device);
        if (over != null && device.isOnDevice()) {
            over.release(device.id());
            after.then(() -> unsubscribe(over, device, device.id()));
        }
        if (over != null) {
            over.settled(device, after);
        }
        device.down();
    }

    private void forget(DeviceSubscription device) {
        wanted.remove(DeviceSubscription.key(device.path()), device);
    }

    private void unsubscribe(Link over, DeviceSubscription device, long id) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().put("Id", id);
        over.channel()
                .call("xFeedback/Unsubscribe", params, "xFeedback Deregister " + device.path(), PATIENCE)
                .whenComplete((answer, failure) -> {
                    if (failure != null) {
                        LOG.debug("{}: {}: could not unsubscribe", name, device.path(), failure);
                    }
                });
    }

    @Override
    public CompletableFuture<Void> onOpen(Channel channel) {
        Link opened = new Link(channel);
        lockedDo(after -> {
            link = opened;
            for (DeviceSubscription device : wanted.values()) {
                opened.restore(device);
                request(device, after);
            }
            opened.completeWhenRestored(after);
        });
        return opened.restored();
    }

    @Override
    public void onNotification(Channel channel, String method, JsonNode params) {
        JsonNode number = params.get("Id");
        if (!method.equals(EVENT) || number == null) {
            LOG.debug("{}: not understood: notification {}", name, method);
            return;
        }
        lockedDo(after -> {
            Link over = link;
            if (over == null || !over.channel().equals(channel)) {
                return;
            }
            long id = number.asLong(-1);
            DeviceSubscription device = over.find(id);
            if (device != null) {
                notified(device, params, after);
            } else if (!over.keep(id, params)) {
                LOG.debug("{}: feedback for subscription {}, which nobody holds", name, id);
            }
        });
    }

    private static void notified(DeviceSubscription device, JsonNode params, After after) {
        JsonNode delta = Trees.child(params, device.path().root().wireName());
        if (delta != null) {
            device.notified(delta, after);
        }
    }

    @Override
    public void onLost(Channel channel, XapiException reason) {
        lockedDo(after -> {
            Link lost = link;
            if (lost == null || !lost.channel().equals(channel)) {
                return;
            }
            link = null;
            wanted.values().forEach(DeviceSubscription::down);
            wanted.values().removeIf(device -> device.subscribers().isEmpty());
            after.then(() -> lost.restored().completeExceptionally(reason));
        });
    }

    @Override
    public void onClosed(XapiException reason) {
        lockedDo(after -> {
            Link last = link;
            link = null;
            closed = reason;
            for (DeviceSubscription device : wanted.values()) {
                device.down();
                device.subscribers().forEach(subscriber -> subscriber.finish(reason, after));
                device.subscribers().clear();
            }
            wanted.clear();
            if (last != null) {
                after.then(() -> last.restored().completeExceptionally(reason));
            }
        });
    }

    void report(FeedbackTrouble.Kind kind, Subscription subscription, Throwable cause) {
        if (kind == FeedbackTrouble.Kind.LISTENER_FAILED) {
            LOG.error("{}: {}: the listener failed; it goes on", name, subscription, cause);
        } else {
            LOG.warn("{}: {}", name, cause.getMessage());
        }
        tell(kind, subscription, cause);
    }

    private void tell(FeedbackTrouble.Kind kind, Subscription subscription, Throwable cause) {
        if (trouble.equals(FeedbackTrouble.LOG_ONLY)) {
            return;
        }
        try {
            executor.execute(() -> trouble.report(kind, subscription, cause));
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: trouble not reported, the client is closing", name, e);
        }
    }

    private void lockedDo(Consumer<After> work) {
        locked(after -> {
            work.accept(after);
            return null;
        });
    }

    private <T> T locked(java.util.function.Function<After, T> work) {
        After after = new After();
        T result;
        lock.lock();
        try {
            result = work.apply(after);
        } finally {
            lock.unlock();
        }
        after.run();
        return result;
    }
}
