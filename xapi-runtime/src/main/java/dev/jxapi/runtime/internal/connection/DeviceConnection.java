package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.Connection;
import dev.jxapi.runtime.ConnectionState;
import dev.jxapi.runtime.ConnectionState.Closed;
import dev.jxapi.runtime.ConnectionState.Connected;
import dev.jxapi.runtime.ConnectionState.Connecting;
import dev.jxapi.runtime.ConnectionState.Reconnecting;
import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.Registration;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiConnectionLostException.Outcome;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiInterruptedException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.internal.feedback.FeedbackHub;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.Deadlines;
import dev.jxapi.runtime.internal.rpc.DeviceErrors;
import dev.jxapi.runtime.internal.rpc.DeviceFuture;
import dev.jxapi.runtime.internal.rpc.WireLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a device connected: makes the first channel, and another whenever one is lost; sends calls over the one that is up
 * and holds back those that may wait.
 *
 * <p>The lock guards which channel is the current one, and each change of state together with it. Nothing is called
 * while it is held but the state machine.
 */
public final class DeviceConnection implements Connection {

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_OPEN = Duration.ofSeconds(60);

    private final ConnectionSettings settings;
    private final SharedResources resources;
    private final String device;
    private final Handshake handshake;
    private final ConnectFailures failures;
    private final WireLog wire;
    private final StateMachine states;
    private final FeedbackHub feedback;
    private final WaitingCalls waiting = new WaitingCalls();
    private final Deadlines deadlines;
    private final WebSocketChannel.Owner events = new Events();
    private final CompletableFuture<Void> firstConnect = new CompletableFuture<>();

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WebSocketChannel current;
    private @Nullable ScheduledFuture<?> nextStep;
    private int attempt;
    private long connectedSince;

    /** The channel that is up and may be used; read without the lock. */
    private volatile @Nullable WebSocketChannel live;

    public DeviceConnection(ConnectionSettings settings) {
        this.settings = settings;
        this.resources = settings.resources().acquire();
        this.device = settings.address().name();
        this.handshake = new Handshake(settings, resources);
        this.failures = new ConnectFailures(settings.address(), settings.credentials());
        this.wire = new WireLog(device, settings.wireSinks());
        this.states = new StateMachine(device, resources.callbacks());
        this.feedback = new FeedbackHub(device, resources.callbacks(), resources.timer());
        this.deadlines = new Deadlines(resources.timer(), this::callsUnderWay, this::timeOut);
    }

    /**
     * Starts to connect.
     *
     * @param client makes what the future gives
     * @return how the first connect ends; cancelling it closes the connection
     */
    public <X> CompletableFuture<X> start(Function<Void, X> client) {
        CompletableFuture<X> started =
                DeviceFuture.of(firstConnect, resources.callbacks()).map(client);
        connectNow();
        firstConnect.whenComplete((done, failure) -> {
            if (firstConnect.isCancelled()) {
                close();
            }
        });
        return started;
    }

    FeedbackHub feedback() {
        return feedback;
    }

    Executor callbacks() {
        return resources.callbacks();
    }

    NodeCatalogue catalogue() {
        return settings.catalogue();
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public ConnectionState state() {
        return states.state();
    }

    @Override
    public Registration onStateChange(Consumer<? super ConnectionState> listener) {
        return states.onChange(listener);
    }

    @Override
    public void awaitConnected(Duration timeout) {
        ConnectionState state;
        try {
            state = states.awaitSettled(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XapiInterruptedException("Interrupted while waiting for " + device + " to be connected", e);
        }
        if (state instanceof Closed closed) {
            throw closedException(closed.reason());
        }
        if (!state.isConnected()) {
            throw new XapiTimeoutException(
                    device + " was not connected within " + Durations.text(timeout) + lastReason(state),
                    reasonOf(state));
        }
    }

    // Sending

    /** Sends a call now or later, or fails it, as its recovery and the state say. Never blocks. */
    void send(Call call) {
        WebSocketChannel channel = live;
        if (channel != null) {
            channel.send(call);
        } else {
            sendLater(call);
        }
    }

    private void sendLater(Call call) {
        if (call.recovery().waits()) {
            hold(call, null);
            return;
        }
        ConnectionState state = states.state();
        WebSocketChannel channel = live;
        if (channel != null) {
            channel.send(call);
        } else if (state instanceof Closed closed) {
            call.fail(closedException(closed.reason()));
        } else {
            call.fail(notSent(call, reasonOf(state)));
        }
    }

    /**
     * Keeps a call until there is a channel.
     *
     * @param dead a channel that did not take it, whose loss may not be known yet; or null
     */
    private void hold(Call call, @Nullable WebSocketChannel dead) {
        WebSocketChannel channel;
        ConnectionState state;
        lock.lock();
        try {
            channel = live == dead ? null : live;
            state = states.state();
            if (channel == null && !state.isClosed()) {
                waiting.add(call);
            }
        } finally {
            lock.unlock();
        }
        if (channel != null) {
            channel.send(call);
        } else if (state instanceof Closed closed) {
            call.fail(closedException(closed.reason()));
        } else {
            deadlines.watch(call);
        }
    }

    private Stream<Call> callsUnderWay() {
        WebSocketChannel channel;
        lock.lock();
        try {
            channel = current;
        } finally {
            lock.unlock();
        }
        return channel == null ? waiting.all() : Stream.concat(waiting.all(), channel.underWay());
    }

    private void timeOut(Call call) {
        ConnectionState state = states.state();
        String within = call + ": " + device;
        if (state.isConnected() || call.wasHandedOver()) {
            call.fail(new XapiTimeoutException(
                    within + " did not answer within " + Durations.text(call.timeout())
                            + ". Whether it did what it was asked is not known",
                    null));
        } else {
            call.fail(new XapiTimeoutException(
                    within + " was not connected for the " + Durations.text(call.timeout())
                            + " that the request may take" + lastReason(state),
                    reasonOf(state)));
        }
    }

    // Making channels

    private void connectNow() {
        WebSocketChannel channel = new WebSocketChannel(device, wire, events);
        lock.lock();
        try {
            if (states.state().isClosed()) {
                return;
            }
            attempt++;
            current = channel;
        } finally {
            lock.unlock();
        }
        handshake.start(channel);
    }

    private void opened(WebSocketChannel channel) {
        if (!later(channel, PATIENCE_AT_OPEN, () -> giveUpOpening(channel))) {
            return;
        }
        feedback.onOpen(channel).whenComplete((done, failure) -> up(channel));
    }

    private void giveUpOpening(WebSocketChannel channel) {
        lost(channel, "its subscriptions did not come back in time", null);
    }

    private void up(WebSocketChannel channel) {
        List<Call> held;
        lock.lock();
        try {
            if (current != channel || !states.moveTo(new Connected())) {
                return;
            }
            cancelNextStep();
            if (!firstConnect.isDone()) {
                attempt = 0;
            }
            connectedSince = System.nanoTime();
            live = channel;
            held = waiting.drain();
        } finally {
            lock.unlock();
        }
        firstConnect.complete(null);
        held.forEach(channel::send);
    }

    private void notConnected(WebSocketChannel channel, XapiConnectException reason) {
        boolean first = states.state() instanceof Connecting;
        if (!reason.isTransient() || (first && !settings.retryFirstConnect())) {
            close(channel, reason);
        } else {
            retry(channel, reason);
        }
    }

    private void lost(WebSocketChannel channel, String why, @Nullable Throwable failure) {
        XapiConnectionLostException reason = new XapiConnectionLostException(
                Outcome.UNKNOWN, "The connection to " + device + " was lost: " + why, failure);
        if (states.state() instanceof Connecting && !settings.retryFirstConnect()) {
            close(
                    channel,
                    new XapiConnectException(
                            XapiConnectException.Reason.UNREACHABLE,
                            "Could not connect to " + device + ": the connection was lost at once: " + why,
                            failure));
        } else {
            retry(channel, reason);
        }
    }

    private void retry(WebSocketChannel channel, XapiException reason) {
        Optional<Duration> delay;
        lock.lock();
        try {
            if (current != channel) {
                return;
            }
            if (live == channel && wasStable()) {
                attempt = 0;
            }
            delay = settings.reconnectPolicy().delayBefore(attempt + 1, reason);
            if (delay.isPresent()) {
                live = null;
                current = null;
                cancelNextStep();
                states.moveTo(new Reconnecting(attempt + 1, reason, delay.get()));
            }
        } finally {
            lock.unlock();
        }
        if (delay.isEmpty()) {
            close(channel, reason);
            return;
        }
        channel.cancel();
        if (channel.wasOpen()) {
            feedback.onLost(channel, reason);
        }
        channel.end().forEach(call -> recover(channel, call, reason));
        later(null, delay.get(), this::connectNow);
    }

    private boolean wasStable() {
        long stable = settings.reconnectPolicy().stableAfter().toNanos();
        return System.nanoTime() - connectedSince >= stable;
    }

    private void recover(WebSocketChannel channel, Call call, XapiException reason) {
        boolean mayWait = call.recovery().waits() && !call.wasHandedOver();
        if (call.recovery().repeats() || mayWait) {
            hold(call, channel);
        } else if (call.wasHandedOver()) {
            call.fail(new XapiConnectionLostException(
                    Outcome.UNKNOWN,
                    call + ": the connection to " + device
                            + " was lost before the answer came. The device may have done"
                            + " it or not; ask it before trying again",
                    reason));
        } else {
            call.fail(notSent(call, reason));
        }
    }

    private XapiConnectionLostException notSent(Call call, @Nullable XapiException reason) {
        return new XapiConnectionLostException(
                Outcome.NOT_SENT, call + ": not sent, because " + device + " is not connected", reason);
    }

    // Steps in time

    private boolean later(@Nullable WebSocketChannel channel, Duration delay, Runnable step) {
        lock.lock();
        try {
            if (current != channel || states.state().isClosed()) {
                return false;
            }
            schedule(delay, step);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void schedule(Duration delay, Runnable step) {
        cancelNextStep();
        try {
            nextStep = resources
                    .timer()
                    .schedule(() -> resources.callbacks().execute(step), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            nextStep = null; // Closed meanwhile.
        }
    }

    private void cancelNextStep() {
        if (nextStep != null) {
            nextStep.cancel(false);
            nextStep = null;
        }
    }

    // The end

    @Override
    public void close() {
        end(null, null);
    }

    private void close(WebSocketChannel channel, XapiException reason) {
        end(channel, reason);
    }

    private void end(@Nullable WebSocketChannel onlyIf, @Nullable XapiException reason) {
        WebSocketChannel channel;
        List<Call> held;
        lock.lock();
        try {
            if ((onlyIf != null && current != onlyIf) || !states.moveTo(new Closed(reason))) {
                return;
            }
            channel = current;
            current = null;
            live = null;
            cancelNextStep();
            held = waiting.drain();
        } finally {
            lock.unlock();
        }
        XapiClosedException closed = closedException(reason);
        firstConnect.completeExceptionally(reason == null ? closed : reason);
        held.forEach(call -> call.fail(closed));
        if (channel != null) {
            channel.end().forEach(call -> call.fail(closed));
        }
        deadlines.stop();
        feedback.onClosed(closed);
        if (channel != null) {
            if (reason == null) {
                channel.close(PATIENCE_AT_CLOSE);
            } else {
                channel.cancel();
            }
        }
        settings.resources().release();
    }

    private XapiClosedException closedException(@Nullable XapiException reason) {
        return reason == null
                ? new XapiClosedException("The client for " + device + " is closed", null)
                : new XapiClosedException(
                        "The client for " + device + " is closed, because: " + reason.getMessage(), reason);
    }

    private static @Nullable XapiException reasonOf(ConnectionState state) {
        return state instanceof Reconnecting reconnecting ? reconnecting.reason() : null;
    }

    private static String lastReason(ConnectionState state) {
        XapiException reason = reasonOf(state);
        return reason == null ? "" : ": " + reason.getMessage();
    }

    /** Where it is and where it goes; no credentials. */
    @Override
    public String toString() {
        return settings.address() + " (" + states.state().getClass().getSimpleName() + ")";
    }

    /** What channels tell. Those that are not the current one any more are not listened to. */
    private final class Events implements WebSocketChannel.Owner {

        @Override
        public void opened(WebSocketChannel channel) {
            DeviceConnection.this.opened(channel);
        }

        @Override
        public void notConnected(WebSocketChannel channel, Throwable failure, @Nullable Response response) {
            DeviceConnection.this.notConnected(channel, failures.explain(failure, response));
        }

        @Override
        public void lost(WebSocketChannel channel, String why, @Nullable Throwable failure) {
            DeviceConnection.this.lost(channel, why, failure);
        }

        @Override
        public void notification(WebSocketChannel channel, String method, JsonNode params) {
            feedback.onNotification(channel, method, params);
        }

        @Override
        public void deviceError(WebSocketChannel channel, Call call, DeviceError error) {
            call.fail(DeviceErrors.exception(error, call.subject(), device, null, null));
        }

        @Override
        public void watch(Call call) {
            deadlines.watch(call);
        }

        @Override
        public void stranded(WebSocketChannel channel, Call call) {
            ConnectionState state = states.state();
            if (state instanceof Closed closed) {
                call.fail(closedException(closed.reason()));
            } else {
                recover(channel, call, notSent(call, reasonOf(state)));
            }
        }
    }
}
