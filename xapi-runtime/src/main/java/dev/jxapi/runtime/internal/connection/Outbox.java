package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.internal.rpc.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.WebSocket;
import okio.Utf8;

/**
 * Hands frames to a WebSocket without ever filling its queue: OkHttp closes the socket when more than 16 MiB wait in it.
 * What does not fit waits here and follows in order as the device takes what is before it.
 */
final class Outbox {

    /** The largest frame, and all that OkHttp's queue may hold. */
    static final long LARGEST_FRAME = 16L << 20;

    /** What may wait here beside. */
    static final long LARGEST_BACKLOG = 64L << 20;

    private static final long LOOK_AGAIN_MILLIS = 2;
    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final int SMALL = 64 << 10;

    /** What became of a frame. */
    enum Result {
        /** It is the socket's, or waits its turn. */
        TAKEN,
        /** One frame can never be this large. */
        TOO_LARGE,
        /** Too much waits already. */
        FULL,
        /** The socket takes nothing any more. */
        DEAD
    }

    private record Held(Call call, String frame, long size) {}

    private final WebSocket socket;
    private final ScheduledExecutorService timer;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Held> backlog = new ArrayDeque<>();
    private long backlogSize;

    Outbox(WebSocket socket, ScheduledExecutorService timer, Executor threads) {
        this.socket = socket;
        this.timer = timer;
        this.threads = threads;
    }

    /** Sends a call's frame, now or as soon as there is room. */
    Result send(Call call, String frame) {
        long size = sizeOf(frame);
        if (size > LARGEST_FRAME) {
            return Result.TOO_LARGE;
        }
        lock.lock();
        try {
            if (backlog.isEmpty() && fits(size)) {
                return handOver(call, frame) ? Result.TAKEN : Result.DEAD;
            }
            if (backlogSize + size > LARGEST_BACKLOG) {
                return Result.FULL;
            }
            backlog.add(new Held(call, frame, size));
            backlogSize += size;
            if (backlog.size() == 1) {
                lookAgain();
            }
            return Result.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes in UTF-8; small frames are not counted but bounded. */
    static long sizeOf(String frame) {
        long most = (long) frame.length() * MOST_BYTES_OF_A_CHAR;
        return most <= SMALL ? most : Utf8.size(frame);
    }

    private boolean fits(long size) {
        return socket.queueSize() + size <= LARGEST_FRAME;
    }

    private boolean handOver(Call call, String frame) {
        call.handedOver(true);
        boolean taken = socket.send(frame);
        if (!taken) {
            call.handedOver(false);
        }
        return taken;
    }

    private void lookAgain() {
        try {
            timer.schedule(() -> threads.execute(this::drain), LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            clear(); // The connection is closed, and its calls have ended.
        }
    }

    private void drain() {
        lock.lock();
        try {
            for (Held next = backlog.peek(); next != null; next = backlog.peek()) {
                if (!next.call().isDone()) {
                    if (!fits(next.size())) {
                        lookAgain();
                        return;
                    }
                    if (!handOver(next.call(), next.frame())) {
                        clear(); // The socket is dead, and its loss is about to be told.
                        return;
                    }
                }
                remove(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private void remove(Held held) {
        backlog.remove();
        backlogSize -= held.size();
    }

    /** Forgets what waits; the calls are somebody else's business. */
    void clear() {
        lock.lock();
        try {
            backlog.clear();
            backlogSize = 0;
        } finally {
            lock.unlock();
        }
    }

    /** The bytes that wait here, for tests. */
    long backlogSize() {
        lock.lock();
        try {
            return backlogSize;
        } finally {
            lock.unlock();
        }
    }

    static String text(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }
}
