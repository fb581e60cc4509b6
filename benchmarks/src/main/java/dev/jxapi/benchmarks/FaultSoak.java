package dev.jxapi.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Applications that work while everything goes wrong: several devices in this JVM, a client for each, threads that read,
 * change and command, and faults at random, the same for the same seed. At the end all is well again, and every promise
 * is checked.
 *
 * <p>Run it with a seed and a number of seconds: {@code FaultSoak 42 600}.
 */
public final class FaultSoak {

    private static final int ROOMS = 3;
    private static final int WORKERS_PER_ROOM = 3;

    private static final List<SoakFault> FAULTS = List.of(SoakFault.values());

    private final long seed;
    private final Duration duration;
    private final SoakLedger ledger = new SoakLedger();
    private final Map<SoakFault, Integer> faults = new TreeMap<>();

    public FaultSoak(long seed, Duration duration) {
        this.seed = seed;
        this.duration = duration;
    }

    /**
     * What a soak has shown.
     *
     * @param text all counts, to be read
     * @param requests how many requests were made
     * @param violations promises that were broken; none if all is well
     */
    public record Result(String text, long requests, List<String> violations) {
        public Result {
            violations = List.copyOf(violations);
        }
    }

    /** Runs for the duration, and a while to let things settle. */
    public Result run() {
        List<SoakRoom> rooms = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try {
            for (int i = 0; i < ROOMS; i++) {
                rooms.add(new SoakRoom(ledger));
            }
            work(rooms);
            settle(rooms, violations);
            text.append(report(rooms));
            rooms.forEach(SoakRoom::disconnect);
            if (!Waiting.until(() -> OurThreads.alive().isEmpty(), Duration.ofSeconds(30))) {
                violations.add("Threads are left: " + OurThreads.alive());
            }
        } finally {
            rooms.forEach(SoakRoom::close);
        }
        violations.addAll(ledger.violations());
        violations.forEach(
                violation -> text.append("VIOLATION  ").append(violation).append('\n'));
        text.append(violations.isEmpty() ? "every promise was kept\n" : "");
        return new Result(text.toString(), ledger.asked(), violations);
    }

    private void work(List<SoakRoom> rooms) {
        long end = System.nanoTime() + duration.toNanos();
        Random random = new Random(seed);
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (SoakRoom room : rooms) {
            for (int i = 0; i < WORKERS_PER_ROOM; i++) {
                Random own = new Random(random.nextLong());
                workers.add(CompletableFuture.runAsync(() -> apply(room, own, end), FaultSoak::start));
            }
        }
        while (System.nanoTime() - end < 0) {
            SoakRoom room = rooms.get(random.nextInt(rooms.size()));
            SoakFault fault = FAULTS.get(random.nextInt(FAULTS.size()));
            faults.merge(fault, 1, Integer::sum);
            room.befall(fault, random);
            pause(100 + random.nextInt(700));
            room.recover();
            pause(random.nextInt(200));
        }
        workers.forEach(CompletableFuture::join);
    }

    /** Keeps a few requests of a room in flight. */
    private static void apply(SoakRoom room, Random random, long end) {
        while (System.nanoTime() - end < 0) {
            List<CompletableFuture<?>> inFlight = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                inFlight.add(room.act(random));
            }
            inFlight.forEach(FaultSoak::await);
            pause(random.nextInt(5));
        }
    }

    private static void await(CompletableFuture<?> request) {
        try {
            request.join();
        } catch (CompletionException | CancellationException e) {
            // How it ended is in the ledger.
        }
    }

    private void settle(List<SoakRoom> rooms, List<String> violations) {
        rooms.forEach(SoakRoom::recover);
        for (int i = 0; i < rooms.size(); i++) {
            if (!rooms.get(i).isAlive()) {
                violations.add("A subscription of room " + i + " is dead");
            }
        }
        if (!Waiting.until(ledger::isSettled, Duration.ofSeconds(10))) {
            violations.add("Requests have not ended");
        }
    }

    private String report(List<SoakRoom> rooms) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("seed %d, %d s, %d devices%n", seed, duration.toSeconds(), rooms.size()));
        text.append(String.format(
                "faults     %d: %s%n", faults.values().stream().mapToInt(i -> i).sum(), faults));
        text.append(String.format(
                "losses     %d%n", rooms.stream().mapToInt(SoakRoom::losses).sum()));
        text.append(String.format("requests   %d: %s%n", ledger.asked(), ledger.endings()));
        text.append(String.format("commands   %d with a number of their own%n", ledger.commands()));
        text.append(String.format(
                "feedback   %d changes heard%n",
                rooms.stream().mapToInt(SoakRoom::heard).sum()));
        return text.toString();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "soak-worker");
        thread.setDaemon(true);
        thread.start();
    }

    public static void main(String[] args) {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : System.currentTimeMillis();
        long seconds = args.length > 1 ? Long.parseLong(args[1]) : 60;
        Result result = new FaultSoak(seed, Duration.ofSeconds(seconds)).run();
        System.out.print(result.text());
        System.exit(result.violations().isEmpty() ? 0 : 1);
    }
}
