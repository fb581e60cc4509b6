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
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.internal.feedback.FeedbackHub;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.DeviceFuture;
import dev.jxapi.runtime.internal.rpc.WireLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a device connected: makes the first channel, and another whenever one is lost, until it is closed or trying again
 * cannot help.
 *
 * <p>The lock guards which channel is the current one, the next step in time, and each change of state together with
 * them. While it is held nothing is called but the state machine and the router, which never call back.
 */
public final class DeviceConnection implements Connection {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);

    private final ConnectionSettings settings;
    private final SharedResources resources;
    private final Runnable release;
    private final String device;
    private final Handshake handshake;
    private final ConnectFailures failures;
    private final @Nullable FrameRecorder recorder;
    private final WireLog wire;
    private final StateMachine states;
    private final CallRouter router;
    private final ErrorReport deviceErrors;
    private final ConnectionErrors errors;
    private final Farewell farewell;
    private final ReconnectDecision decision;
    private final FeedbackHub feedback;
    private final ChannelListener listener;
    private final WebSocketChannel.Owner events = new Events();
    private final CompletableFuture<Void> firstConnect = new CompletableFuture<>();

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WebSocketChannel current;
    private @Nullable ScheduledFuture<?> nextStep;
    private boolean deciding;
    private int attempt;
    private long connectedSince;

    /**
     * A connection that is not started.
     *
     * @param release gives the resources back, when it is closed
     */
    public DeviceConnection(ConnectionSettings settings, SharedResources resources, Runnable release) {
        this.settings = settings;
        this.device = settings.address().name();
        this.resources = resources;
        this.release = release;
        this.recorder =
                settings.recordTo() == null ? null : new FrameRecorder(settings.recordTo(), resources.callbacks());
        this.handshake = new Handshake(settings, resources);
        this.failures = new ConnectFailures(settings.address(), settings.credentials());
        this.wire = new WireLog(device, sinks());
        this.states = new StateMachine(device, resources.callbacks());
        this.router = new CallRouter(device, resources.timer());
        this.deviceErrors = new ErrorReport(device, settings.catalogue());
        this.errors = new ConnectionErrors(device);
        this.decision = new ReconnectDecision(device, settings.reconnectPolicy(), resources);
        this.feedback = new FeedbackHub(
                device,
                resources.callbacks(),
                resources.timer(),
                settings.feedbackBuffer(),
                settings.feedbackTrouble());
        this.listener = new SerialListener(feedback);
        this.farewell = new Farewell(listener, resources.callbacks());
    }

    private List<WireLog.Sink> sinks() {
        List<WireLog.Sink> sinks = new ArrayList<>(settings.wireSinks());
        if (recorder != null) {
            sinks.add(recorder);
        }
        return sinks;
    }

    /**
     * Starts to connect.
     *
     * @param client makes what the future gives
     * @return how the first connect ends; if it ends without a client, by being cancelled too, the connection is closed
     */
    public <X> CompletableFuture<X> start(Supplier<X> client) {
        CompletableFuture<X> started =
                DeviceFuture.of(firstConnect, resources.callbacks()).map(connected -> client.get());
        started.whenComplete((made, failure) -> {
            if (failure != null) {
                close();
            }
        });
        connectNow();
        return started;
    }

    /** Sends a call now or later, or fails it, as its recovery and the state say. Never blocks. */
    void send(Call call) {
        router.send(call);
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
    public Registration onStateChange(Consumer<? super ConnectionState> stateListener) {
        return states.onChange(stateListener);
    }

    @Override
    public void awaitConnected(Duration timeout) {
        ConnectionState state;
        try {
            state = states.awaitSettled(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw errors.interrupted(e);
        }
        if (state instanceof Closed closed) {
            throw errors.closed(closed.reason());
        }
        if (!state.isConnected()) {
            throw errors.notConnected(timeout, state);
        }
    }

    private void connectNow() {
        WebSocketChannel channel = new WebSocketChannel(device, wire, resources, events);
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
        try {
            handshake.start(channel);
        } catch (Throwable e) { // No thread, no memory: later attempts may have them.
            LOG.error("{}: the attempt to connect failed", device, e);
            notConnected(channel, failures.explain(e, null));
        }
    }

    private void opened(WebSocketChannel channel) {
        if (schedule(channel, settings.options().timeout(), () -> upWithoutFeedback(channel))) {
            listener.onOpen(channel).whenComplete((done, failure) -> up(channel));
        }
    }

    /** A device that is slow to subscribe, or never does, is connected all the same; feedback asks it again. */
    private void upWithoutFeedback(WebSocketChannel channel) {
        LOG.warn("{}: not all subscriptions came back in time", device);
        up(channel);
    }

    private void up(WebSocketChannel channel) {
        lock.lock();
        try {
            if (current != channel || states.state().isConnected() || !channel.isUsable()) {
                return;
            }
            cancelNextStep();
            if (!firstConnect.isDone()) {
                attempt = 0;
            }
            connectedSince = System.nanoTime();
            router.up(channel);
            states.moveTo(new Connected());
        } finally {
            lock.unlock();
        }
        firstConnect.complete(null);
    }

    private void notConnected(WebSocketChannel channel, XapiConnectException reason) {
        boolean first = states.state() instanceof Connecting;
        if (!reason.isTransient() || (first && !settings.retryFirstConnect())) {
            end(channel, reason);
        } else {
            retry(channel, reason);
        }
    }

    private void lost(WebSocketChannel channel, String why, @Nullable Throwable failure) {
        if (states.state() instanceof Connecting && !settings.retryFirstConnect()) {
            end(channel, failures.lostAtOnce(why, failure));
        } else {
            retry(channel, errors.lost(why, failure));
        }
    }

    private void retry(WebSocketChannel channel, XapiException reason) {
        channel.cancel();
        int failed;
        Duration up;
        lock.lock();
        try {
            if (current != channel || deciding) {
                return;
            }
            deciding = true;
            failed = attempt;
            up = states.state().isConnected() ? Duration.ofNanos(System.nanoTime() - connectedSince) : Duration.ZERO;
        } finally {
            lock.unlock();
        }
        decision.ask(failed, up, reason).thenAccept(next -> decided(channel, reason, next));
    }

    private void decided(WebSocketChannel channel, XapiException reason, ReconnectDecision.Next next) {
        if (next.delay().isEmpty()) {
            end(channel, reason);
            return;
        }
        Duration delay = next.delay().get();
        lock.lock();
        try {
            if (current != channel) {
                return;
            }
            deciding = false;
            current = null;
            cancelNextStep();
            attempt = next.attempt() - 1;
            router.down(reason);
            states.moveTo(new Reconnecting(next.attempt(), reason, delay));
        } finally {
            lock.unlock();
        }
        listener.onLost(channel, reason);
        channel.strandAll();
        schedule(null, delay, this::connectNow);
    }

    /** Does a step later, unless there is another current channel by now or another step is set. */
    private boolean schedule(@Nullable WebSocketChannel channel, Duration delay, Runnable step) {
        lock.lock();
        try {
            if (current != channel || states.state().isClosed()) {
                return false;
            }
            cancelNextStep();
            nextStep = resources
                    .timer()
                    .schedule(() -> resources.callbacks().execute(step), delay.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void cancelNextStep() {
        if (nextStep != null) {
            nextStep.cancel(false);
            nextStep = null;
        }
    }

    @Override
    public void close() {
        end(null, null);
    }

    /**
     * Closes.
     *
     * @param onlyIf only while this is the current channel; null for in any case
     * @param reason why it cannot go on; null where the application has closed it
     */
    private void end(@Nullable WebSocketChannel onlyIf, @Nullable XapiException reason) {
        WebSocketChannel channel;
        XapiClosedException closed = errors.closed(reason);
        lock.lock();
        try {
            if ((onlyIf != null && current != onlyIf) || !states.moveTo(new Closed(reason))) {
                return;
            }
            channel = current;
            current = null;
            cancelNextStep();
        } finally {
            lock.unlock();
        }
        router.close(closed);
        firstConnect.completeExceptionally(reason == null ? closed : reason);
        farewell.say(channel, closed, reason == null ? PATIENCE_AT_CLOSE : Duration.ZERO);
        if (recorder != null) {
            recorder.close();
        }
        release.run();
    }

    /** The calls that wait for answers, for tests. */
    int pendingCalls() {
        lock.lock();
        try {
            return current == null ? 0 : current.underWay();
        } finally {
            lock.unlock();
        }
    }

    /** Where it is and where it goes; no credentials. */
    @Override
    public String toString() {
        return settings.address() + " (" + states.state().getClass().getSimpleName() + ")";
    }

    /** What channels tell. */
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
            listener.onNotification(channel, method, params);
        }

        @Override
        public void deviceError(WebSocketChannel channel, Call call, DeviceError error) {
            deviceErrors.end(channel, call, error);
        }

        @Override
        public void stranded(WebSocketChannel channel, Call call) {
            router.recover(channel, call);
        }
    }
}
