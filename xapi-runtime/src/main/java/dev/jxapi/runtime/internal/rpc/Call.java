package dev.jxapi.runtime.internal.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.XapiException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One request from the moment it is made to its only end. It is completed on the reader thread, so what depends on it is
 * ours and short; users get a {@link DeviceFuture}.
 */
public final class Call extends CompletableFuture<JsonNode> {

    /**
     * What it means for a call that there is no connection.
     *
     * @param waits whether it waits for the connection when it is made while there is none
     * @param repeats whether it is sent again after it was handed to a socket that is lost
     */
    public record Recovery(boolean waits, boolean repeats) {
        /** Waits and repeats, as reads do. */
        public static final Recovery REPEAT = new Recovery(true, true);

        /** Fails at once. */
        public static final Recovery NONE = new Recovery(false, false);
    }

    /** Where a call is while it is under way. */
    public interface Holder {
        /** Drops a call that has ended for other reasons than an answer. */
        void forget(Call call);
    }

    private final String method;
    private final ObjectNode params;
    private final String subject;
    private final Duration timeout;
    private final long deadline;
    private final Recovery recovery;
    private volatile @Nullable Holder holder;
    private volatile boolean handedOver;
    private volatile long id;

    /**
     * A call that starts now.
     *
     * @param method the method on the wire
     * @param params its parameters, not changed any more
     * @param subject what is asked, in terminal syntax, for messages
     * @param timeout how long it may take in all
     * @param recovery what a lost connection means for it
     */
    public Call(String method, ObjectNode params, String subject, Duration timeout, Recovery recovery) {
        this.method = method;
        this.params = params;
        this.subject = subject;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.recovery = recovery;
    }

    public String method() {
        return method;
    }

    public ObjectNode params() {
        return params;
    }

    public String subject() {
        return subject;
    }

    public Duration timeout() {
        return timeout;
    }

    public Recovery recovery() {
        return recovery;
    }

    /** When it times out, on the clock of {@link System#nanoTime}. */
    public long deadline() {
        return deadline;
    }

    public boolean isExpired(long now) {
        return deadline - now <= 0;
    }

    /** Whether it changes something on the device, so that its outcome matters when no answer comes. */
    public boolean isChange() {
        return method.equals("xSet") || method.startsWith("xCommand/");
    }

    /** The id on the channel that it was last given to. */
    long id() {
        return id;
    }

    /** Whether it has ever been handed to a socket, so that the device may know of it. */
    public boolean wasHandedOver() {
        return handedOver;
    }

    /** Says that it is about to be handed to a socket, or that the socket did not take it. */
    public void handedOver(boolean taken) {
        handedOver = taken;
    }

    /** Says who holds the call now. */
    public void heldBy(Holder newHolder) {
        holder = newHolder;
        if (isDone()) {
            newHolder.forget(this);
        }
    }

    void sentAs(long newId, Holder newHolder) {
        id = newId;
        heldBy(newHolder);
    }

    /** Ends the call with an error, unless it has ended. */
    public void fail(XapiException failure) {
        if (completeExceptionally(failure)) {
            forget();
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            forget();
        }
        return cancelled;
    }

    private void forget() {
        Holder current = holder;
        if (current != null) {
            current.forget(this);
        }
    }

    /** What is asked. */
    @Override
    public String toString() {
        return subject;
    }
}
