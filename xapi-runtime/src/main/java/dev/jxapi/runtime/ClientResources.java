package dev.jxapi.runtime;

import dev.jxapi.runtime.internal.connection.SharedResources;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The threads, timer and HTTP client under clients. All clients of a JVM share one set unless the builder is given another;
 * it is made with the first client and goes with the last one that is closed. All its threads are daemons, or virtual
 * where the JVM has them.
 */
public final class ClientResources {

    private static final ClientResources SHARED = new ClientResources();

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SharedResources resources;
    private int users;

    private ClientResources() {}

    /** Those that all clients use by default. */
    public static ClientResources shared() {
        return SHARED;
    }

    /** A set of its own, for the clients that are given it. */
    public static ClientResources create() {
        return new ClientResources();
    }

    /** For the connection: takes a share, which {@link #release} gives back. */
    SharedResources acquire() {
        lock.lock();
        try {
            SharedResources current = resources;
            if (current == null) {
                current = new SharedResources();
                resources = current;
            }
            users++;
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a share back, once for each {@link #acquire}. */
    void release() {
        lock.lock();
        try {
            users--;
            if (users == 0 && resources != null) {
                resources.shutdown();
                resources = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
