package dev.jxapi.runtime.internal.connection;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * What connections share: the HTTP client with a dispatcher of ours, the timer, the threads for callbacks. OkHttp's own
 * dispatcher admits 64 connections and keeps the JVM alive for a minute.
 */
public final class SharedResources {

    private final ExecutorService readers = DeviceThreads.unbounded("xapi-reader");
    private final ExecutorService callbacks = DeviceThreads.unbounded("xapi-callback");
    private final ScheduledExecutorService timer = DeviceThreads.timer();
    private final OkHttpClient http;

    public SharedResources() {
        Dispatcher dispatcher = new Dispatcher(readers);
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    public OkHttpClient http() {
        return http;
    }

    /** Threads for what users give us to call. Takes tasks also after the shutdown: what ends late is told all the same. */
    public Executor callbacks() {
        return task -> {
            try {
                callbacks.execute(task);
            } catch (RejectedExecutionException e) {
                DeviceThreads.start("xapi-callback-late", task);
            }
        };
    }

    public ScheduledExecutorService timer() {
        return timer;
    }

    public void shutdown() {
        timer.shutdownNow();
        readers.shutdown();
        callbacks.shutdown();
        http.connectionPool().evictAll();
    }
}
