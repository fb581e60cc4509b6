package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.ConnectionState;
import dev.jxapi.runtime.ConnectionState.Closed;
import dev.jxapi.runtime.ConnectionState.Connected;
import dev.jxapi.runtime.ConnectionState.Connecting;
import dev.jxapi.runtime.ConnectionState.Reconnecting;
import dev.jxapi.runtime.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of a connection, the ways between them, and who hears of each step. */
final class StateMachine {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");

    /** From each state, those that may follow. Everything may close; nothing follows closed. */
    private static final Map<Class<? extends ConnectionState>, Set<Class<? extends ConnectionState>>> NEXT = Map.of(
            Connecting.class, Set.of(Connected.class, Reconnecting.class, Closed.class),
            Connected.class, Set.of(Reconnecting.class, Closed.class),
            Reconnecting.class, Set.of(Connected.class, Reconnecting.class, Closed.class),
            Closed.class, Set.of());

    private final String device;
    private final Executor listenerThread;
    private final List<Consumer<? super ConnectionState>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile ConnectionState state = new Connecting();

    StateMachine(String device, Executor callbacks) {
        this.device = device;
        this.listenerThread = new SerialExecutor(callbacks);
    }

    ConnectionState state() {
        return state;
    }

    /** Goes to a state, unless no way leads there from where it is. */
    boolean moveTo(ConnectionState next) {
        lock.lock();
        try {
            if (!NEXT.getOrDefault(state.getClass(), Set.of()).contains(next.getClass())) {
                return false;
            }
            log(state, next);
            state = next;
            changed.signalAll();
            if (!listeners.isEmpty()) {
                listenerThread.execute(() -> listeners.forEach(listener -> tell(listener, next)));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Consumer<? super ConnectionState> listener, ConnectionState next) {
        try {
            listener.accept(next);
        } catch (Throwable e) { // An Error too is this listener's only.
            LOG.error("{}: a listener for the connection's state failed", device, e);
        }
    }

    private void log(ConnectionState from, ConnectionState to) {
        if (to instanceof Connected) {
            LOG.info("{}: connected", device);
        } else if (to instanceof Reconnecting again && from instanceof Reconnecting) {
            LOG.info("{}: attempt {} in {} ms ({})", device, again.attempt(), millis(again), said(again));
        } else if (to instanceof Reconnecting lost) {
            LOG.warn("{}: not connected, attempt {} in {} ms ({})", device, lost.attempt(), millis(lost), said(lost));
        } else if (to instanceof Closed && from instanceof Connecting) {
            LOG.info("{}: closed before it was connected", device);
        } else if (to instanceof Closed closed && closed.reason() != null) {
            LOG.error(
                    "{}: closed, there will be no more attempts ({})",
                    device,
                    closed.reason().getMessage());
        } else {
            LOG.info("{}: closed", device);
        }
    }

    private static long millis(Reconnecting reconnecting) {
        return reconnecting.nextAttemptIn().toMillis();
    }

    private static String said(Reconnecting reconnecting) {
        return String.valueOf(reconnecting.reason().getMessage());
    }

    Registration onChange(Consumer<? super ConnectionState> listener) {
        // Each registration is its own, also of one listener that is registered twice.
        Consumer<ConnectionState> registered = listener::accept;
        listeners.add(registered);
        return () -> listeners.remove(registered);
    }

    /** Waits until it is connected or closed; gives the state that ended the wait, or the one after the time. */
    ConnectionState awaitSettled(Duration timeout) throws InterruptedException {
        long left = Durations.bounded(timeout).toNanos();
        lock.lockInterruptibly();
        try {
            while (!state.isConnected() && !state.isClosed() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state;
        } finally {
            lock.unlock();
        }
    }
}
