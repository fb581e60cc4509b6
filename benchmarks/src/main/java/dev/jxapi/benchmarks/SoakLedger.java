package dev.jxapi.benchmarks;

import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What was asked, how it ended, and what the devices really did. */
final class SoakLedger {

    /** One command with a number of its own. */
    private static final class Command {
        final boolean idempotent;
        final AtomicInteger executed = new AtomicInteger();
        volatile String ending = "";

        Command(boolean idempotent) {
            this.idempotent = idempotent;
        }
    }

    private final LongAdder asked = new LongAdder();
    private final ConcurrentMap<String, LongAdder> endings = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Command> commands = new ConcurrentHashMap<>();
    private final ConcurrentMap<CompletableFuture<?>, AtomicInteger> requests = new ConcurrentHashMap<>();

    /** A request was made. */
    <T> void asked(CompletableFuture<T> request) {
        asked.increment();
        AtomicInteger ends = new AtomicInteger();
        requests.put(request, ends);
        request.whenComplete((result, failure) -> {
            ends.incrementAndGet();
            endings.computeIfAbsent(endingOf(failure), name -> new LongAdder()).increment();
        });
    }

    /** A command is about to be given. */
    void given(String number, boolean idempotent) {
        commands.put(number, new Command(idempotent));
    }

    /** A command was given, and its request made. */
    <T> void asked(String number, CompletableFuture<T> request) {
        asked(request);
        Command command = commands.get(number);
        if (command != null) {
            request.whenComplete((result, failure) -> command.ending = endingOf(failure));
        }
    }

    /** A device carries a command out. */
    void executed(String number) {
        Command command = commands.get(number);
        if (command != null) {
            command.executed.incrementAndGet();
        }
    }

    private static String endingOf(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause == null) {
            return "answered";
        }
        if (cause instanceof CancellationException) {
            return "cancelled";
        }
        if (cause instanceof XapiConnectionLostException lost) {
            return "lost, " + lost.outcome();
        }
        return cause instanceof XapiException ? cause.getClass().getSimpleName() : "BUG: " + cause;
    }

    long asked() {
        return asked.sum();
    }

    /** How many requests ended in which way. */
    Map<String, Long> endings() {
        Map<String, Long> counts = new TreeMap<>();
        endings.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    /** How many commands were given. */
    int commands() {
        return commands.size();
    }

    /** Whether all requests have ended. */
    boolean isSettled() {
        return requests.keySet().stream().allMatch(CompletableFuture::isDone);
    }

    /** What must not be: each line is a promise that was broken. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        requests.forEach((request, ends) -> {
            if (ends.get() != 1) {
                violations.add("A request ended " + ends + " times");
            }
        });
        commands.forEach((number, command) -> {
            int executed = command.executed.get();
            if (executed > 1 && !command.idempotent) {
                violations.add("Command " + number + " was executed " + executed + " times, and " + command.ending);
            }
            if (executed == 0 && command.ending.equals("answered")) {
                violations.add("Command " + number + " was answered and never executed");
            }
            if (executed > 0 && command.ending.equals("lost, NOT_SENT")) {
                violations.add("Command " + number + " was executed and reported as not sent");
            }
        });
        endings.keySet().stream().filter(name -> name.startsWith("BUG")).forEach(violations::add);
        return violations;
    }
}
