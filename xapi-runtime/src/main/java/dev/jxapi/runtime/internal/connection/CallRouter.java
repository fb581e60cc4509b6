package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.error.XapiClosedException;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiConnectionLostException.Outcome;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.Deadlines;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings calls to the channel that is up. Where there is none, or it is lost, it decides what becomes of a call: it waits,
 * is sent again, or fails with what is known of its outcome.
 */
final class CallRouter {

    private final String device;
    private final WaitingCalls waiting = new WaitingCalls();
    private final Deadlines deadlines;

    /** Guards the way between "there is a channel" and "calls wait", so that no call waits while there is one. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable WebSocketChannel live;
    private volatile @Nullable XapiException downBecause;
    private volatile @Nullable XapiClosedException closed;

    CallRouter(String device, ScheduledExecutorService timer) {
        this.device = device;
        this.deadlines = new Deadlines(timer, waiting.all(), this::waitedTooLong);
    }

    /** Sends a call now or later, or fails it. Never blocks. */
    void send(Call call) {
        WebSocketChannel channel = live;
        if (channel != null) {
            channel.send(call);
        } else if (call.recovery().waits()) {
            hold(call, null);
        } else {
            fail(call, downBecause);
        }
    }

    /**
     * Keeps a call until there is a channel.
     *
     * @param dead a channel that did not take it, whose loss may not be known yet; or null
     */
    private void hold(Call call, @Nullable WebSocketChannel dead) {
        WebSocketChannel channel;
        lock.lock();
        try {
            channel = live == dead ? null : live;
            if (channel == null && closed == null) {
                waiting.add(call);
            }
        } finally {
            lock.unlock();
        }
        if (channel != null) {
            channel.send(call);
        } else if (closed != null) {
            call.fail(closed);
        } else {
            deadlines.watch(call);
        }
    }

    /** A call did not get its answer over a channel, and will not get it there. */
    void recover(WebSocketChannel channel, Call call) {
        boolean mayWait = call.recovery().waits() && !call.wasHandedOver();
        if (call.recovery().repeats() || mayWait) {
            hold(call, channel);
        } else {
            fail(call, downBecause);
        }
    }

    private void fail(Call call, @Nullable XapiException because) {
        XapiClosedException end = closed;
        if (end != null) {
            call.fail(end);
        } else if (call.wasHandedOver()) {
            call.fail(new XapiConnectionLostException(
                    Outcome.UNKNOWN,
                    call + ": the connection to " + device
                            + " was lost before the answer came. The device may have done"
                            + " it or not; ask it before trying again",
                    because));
        } else {
            call.fail(new XapiConnectionLostException(
                    Outcome.NOT_SENT, call + ": not sent, because " + device + " is not connected", because));
        }
    }

    private void waitedTooLong(Call call) {
        XapiException because = downBecause;
        call.fail(new XapiTimeoutException(
                call + ": " + device + " was not connected for the " + Durations.text(call.timeout())
                        + " that the request may take" + (because == null ? "" : ": " + because.getMessage()),
                because));
    }

    /** There is a channel. Sends what waits. */
    void up(WebSocketChannel channel) {
        List<Call> held;
        lock.lock();
        try {
            live = channel;
            downBecause = null;
            held = waiting.drain();
        } finally {
            lock.unlock();
        }
        held.forEach(channel::send);
    }

    /** There is no channel. */
    void down(XapiException reason) {
        lock.lock();
        try {
            downBecause = reason;
            live = null;
        } finally {
            lock.unlock();
        }
    }

    /** There will be no channel. Fails what waits and all that comes. */
    void close(XapiClosedException reason) {
        List<Call> held;
        lock.lock();
        try {
            closed = reason;
            live = null;
            held = waiting.drain();
        } finally {
            lock.unlock();
        }
        deadlines.stop();
        held.forEach(call -> call.fail(reason));
    }
}
