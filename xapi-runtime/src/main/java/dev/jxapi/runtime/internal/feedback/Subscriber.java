package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackCounters;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.FeedbackTrouble;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.XapiPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One listener: what it asked for, whether it hears already, and what waits for it.
 *
 * <pre>{@code
 * WAITING --confirmed--> HEARING --close--> CLOSED
 *    '------refused, timed out, cancelled-----^
 * }</pre>
 *
 * The hub changes the state under its lock; the backlog is guarded by the lane's.
 */
final class Subscriber implements Subscription {

    private enum State {
        WAITING,
        HEARING,
        CLOSED
    }

    private final FeedbackHub hub;
    private final FeedbackQuery query;
    private final DeviceSubscription device;
    private final Lane lane;
    private final Backlog backlog;
    private final CompletableFuture<Subscription> confirmation = new Confirmation();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile State state = State.WAITING;
    private @Nullable XapiException end;
    private boolean behind;

    Subscriber(FeedbackHub hub, FeedbackQuery query, DeviceSubscription device, Lane lane, int buffer) {
        this.hub = hub;
        this.query = query;
        this.device = device;
        this.lane = lane;
        this.backlog = query.path().root() == Root.EVENT ? new EventBacklog(buffer) : new ValueBacklog(buffer);
        lane.join(this);
    }

    FeedbackQuery query() {
        return query;
    }

    DeviceSubscription device() {
        return device;
    }

    Lane lane() {
        return lane;
    }

    CompletableFuture<Subscription> confirmation() {
        return confirmation;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean wantsCurrent() {
        return query.mode() != FeedbackQuery.Mode.CHANGES && query.path().root() != Root.EVENT;
    }

    /** Lets the listener hear, beginning with the state if it asked for it. */
    void confirm(@Nullable JsonNode current, After after) {
        state = State.HEARING;
        if (query.mode() == FeedbackQuery.Mode.CURRENT && wantsCurrent()) {
            tellCurrent(current, after);
        }
        after.then(() -> confirmation.complete(this));
    }

    private void tellCurrent(@Nullable JsonNode current, After after) {
        JsonNode tree = current == null ? JsonNodeFactory.instance.objectNode() : current;
        boolean[] found = new boolean[1];
        PathMatcher.match(query.path(), tree, null, tree, (path, ids, delta, before, now) -> {
            found[0] = true;
            offer(new FeedbackChange(path, ids, present(delta), present(now), false), after);
        });
        if (!found[0] && !query.path().hasWildcard()) {
            MissingNode nothing = MissingNode.getInstance();
            offer(new FeedbackChange(query.path(), List.of(), nothing, nothing, false), after);
        }
    }

    /** Takes what concerns the listener out of a delta. */
    void hear(JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode now, After after) {
        if (state == State.HEARING) {
            PathMatcher.match(query.path(), delta, before, now, (path, ids, part, partBefore, partNow) -> {
                if (!wantsCurrent() || makesDifference(part, partBefore, partNow)) {
                    offer(new FeedbackChange(path, ids, present(part), present(partNow), part == null), after);
                }
            });
        }
    }

    private static boolean makesDifference(@Nullable JsonNode part, @Nullable JsonNode before, @Nullable JsonNode now) {
        return part == null ? before != null : !Objects.equals(before, now);
    }

    private static JsonNode present(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }

    private void offer(FeedbackChange change, After after) {
        boolean wasBehind = behind;
        if (lane.offer(this, change)) {
            after.then(lane::schedule);
        }
        if (behind && !wasBehind) {
            after.then(() -> hub.report(FeedbackTrouble.Kind.LISTENER_SLOW, this, new SlowListener(query, backlog)));
        }
    }

    /** Refuses the listener, or gives it up, before it has heard anything. */
    void fail(Throwable failure, After after) {
        state = State.CLOSED;
        lane.leave(this);
        after.then(() -> confirmation.completeExceptionally(failure));
    }

    /** The client is closed. */
    void finish(XapiException reason, After after) {
        if (state == State.WAITING) {
            fail(reason, after);
        } else if (state == State.HEARING) {
            state = State.CLOSED;
            if (lane.end(this, reason)) {
                after.then(lane::schedule);
            }
        }
    }

    /** Marks the listener as closed; whether it was open. */
    boolean shut() {
        boolean wasOpen = state != State.CLOSED;
        state = State.CLOSED;
        lane.leave(this);
        return wasOpen;
    }

    Backlog backlog() {
        return backlog;
    }

    void enqueue(Backlog.Entry entry) {
        long lost = backlog.conflated() + backlog.dropped();
        backlog.add(entry);
        if (backlog.conflated() + backlog.dropped() > lost) {
            behind = true;
        }
    }

    FeedbackChange dequeue() {
        FeedbackChange change = Objects.requireNonNull(backlog.poll()).change();
        if (backlog.size() == 0) {
            behind = false;
        }
        return change;
    }

    void endWith(XapiException reason) {
        end = reason;
    }

    @Nullable
    XapiException takeEnd() {
        XapiException reason = end;
        end = null;
        return reason;
    }

    void tell(FeedbackChange change) {
        if (state != State.HEARING) {
            return;
        }
        delivered.incrementAndGet();
        try {
            query.listener().accept(change);
        } catch (Throwable e) {
            failed.incrementAndGet();
            hub.report(FeedbackTrouble.Kind.LISTENER_FAILED, this, e);
        }
    }

    void tellEnd(XapiException reason) {
        try {
            query.end().accept(reason);
        } catch (Throwable e) {
            hub.report(FeedbackTrouble.Kind.LISTENER_FAILED, this, e);
        }
    }

    @Override
    public XapiPath path() {
        return query.path();
    }

    @Override
    public boolean isOpen() {
        return state != State.CLOSED;
    }

    @Override
    public Optional<XapiException> failure() {
        return isOpen() ? Optional.ofNullable(device.failure()) : Optional.empty();
    }

    @Override
    public FeedbackCounters counters() {
        return lane.read(() -> new FeedbackCounters(
                delivered.get(), backlog.conflated(), backlog.dropped(), backlog.size(), failed.get()));
    }

    @Override
    public void close() {
        hub.close(this);
    }

    /** In terminal syntax. */
    @Override
    public String toString() {
        return query.toString();
    }

    /**
     * The future of the subscription. It can be cancelled when it is complete already and the caller does not know yet,
     * because the news is on its way over an executor: nobody would ever close the subscription then.
     */
    private final class Confirmation extends CompletableFuture<Subscription> {

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (!cancelled) {
                close();
            }
            return cancelled;
        }
    }
}
