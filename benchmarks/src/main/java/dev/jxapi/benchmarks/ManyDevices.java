package dev.jxapi.benchmarks;

import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One JVM that is connected to many devices at once: connects to all, subscribes to each, commands each and hears of it,
 * closes all. Measures how long that takes, and memory and threads for each connection.
 *
 * <p>Run it with a number of devices: {@code ManyDevices 1000}.
 */
public final class ManyDevices {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> urls;
    private final StringBuilder report = new StringBuilder();
    private final AtomicInteger heard = new AtomicInteger();

    private ManyDevices(List<String> urls) {
        this.urls = urls;
    }

    /**
     * What was seen.
     *
     * @param text the figures, to be read
     * @param connected how many connections were up at once
     * @param heard how many changes of the volume were told
     * @param threadsLeft threads of the client's after all were closed
     */
    public record Result(String text, int connected, int heard, List<String> threadsLeft) {
        public Result {
            threadsLeft = List.copyOf(threadsLeft);
        }
    }

    /** Starts so many devices in a process of their own, and does it all. */
    public static Result run(int count) {
        try (DeviceFleet fleet = DeviceFleet.start(count)) {
            return new ManyDevices(fleet.urls()).run();
        }
    }

    private Result run() {
        PlainClient warm = builder(urls.get(0)).connect();
        warm.get("Status/Audio/Volume");
        Footprint before = Footprint.now();

        List<PlainClient> clients = connectAll();
        int connected = (int) clients.stream().filter(PlainClient::isConnected).count();
        Footprint connectedNow = Footprint.now();
        timed("subscribe to each", () -> subscribeAll(clients));
        timed("command each, and hear of it", () -> commandAll(clients));
        Footprint subscribed = Footprint.now();
        timed("close all", () -> clients.parallelStream().forEach(PlainClient::close));
        warm.close();
        Waiting.until(() -> OurThreads.alive().isEmpty(), PATIENCE);

        int count = urls.size();
        line("heap, a connection", perConnection(connectedNow.heap() - before.heap(), count));
        line("resident, a connection", perConnection(connectedNow.resident() - before.resident(), count));
        line("heap, with a subscription", perConnection(subscribed.heap() - before.heap(), count));
        line("resident, with a subscription", perConnection(subscribed.resident() - before.resident(), count));
        line("platform threads", before.threads() + " with 1, " + subscribed.threads() + " with " + (count + 1));
        return new Result(report.toString(), connected, heard.get(), OurThreads.alive());
    }

    private static XapiBuilder<PlainClient> builder(String url) {
        return new XapiBuilder<>(url, NodeCatalogue.EMPTY, PlainClient::new)
                .credentials("admin", "password")
                .connectTimeout(PATIENCE)
                .requestTimeout(PATIENCE);
    }

    private List<PlainClient> connectAll() {
        long[] nanos = new long[urls.size()];
        List<CompletableFuture<PlainClient>> connecting = new ArrayList<>(urls.size());
        timed("connect to all " + urls.size() + " at once", () -> {
            for (int i = 0; i < urls.size(); i++) {
                int device = i;
                long started = System.nanoTime();
                connecting.add(builder(urls.get(i))
                        .connectAsync()
                        .whenComplete((client, failure) -> nanos[device] = System.nanoTime() - started));
            }
            connecting.forEach(CompletableFuture::join);
        });
        Arrays.sort(nanos);
        line("  each, median and slowest", millis(nanos[nanos.length / 2]) + ", " + millis(nanos[nanos.length - 1]));
        return connecting.stream().map(CompletableFuture::join).toList();
    }

    private void subscribeAll(List<PlainClient> clients) {
        XapiPath volume = XapiPath.parse("Status/Audio/Volume");
        List<CompletableFuture<Subscription>> subscribing = clients.stream()
                .map(client -> new StatusValue<>(client.session(), volume, ValueType.INTEGER)
                        .onChangeAsync(value -> heard.incrementAndGet()))
                .toList();
        subscribing.forEach(CompletableFuture::join);
    }

    private void commandAll(List<PlainClient> clients) {
        clients.stream()
                .map(client -> client.executeAsync("Audio Volume Set", Map.of("Level", 7)))
                .toList()
                .forEach(CompletableFuture::join);
        Waiting.until(() -> heard.get() >= clients.size(), PATIENCE);
    }

    private void timed(String what, Runnable work) {
        long started = System.nanoTime();
        work.run();
        line(what, millis(System.nanoTime() - started));
    }

    private void line(String what, String figure) {
        report.append(String.format("%-34s %s%n", what, figure));
    }

    private static String millis(long nanos) {
        return String.format("%.1f ms", nanos / 1e6);
    }

    private static String perConnection(long bytes, int count) {
        return bytes < 0
                ? "not known: the process was larger before"
                : String.format("%.1f kB", bytes / 1000.0 / count);
    }

    public static void main(String[] args) {
        System.out.print(run(args.length > 0 ? Integer.parseInt(args[0]) : 1000).text());
    }
}
