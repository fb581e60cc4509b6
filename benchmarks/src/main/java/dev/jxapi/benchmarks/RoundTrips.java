package dev.jxapi.benchmarks;

import dev.jxapi.Xapi;
import dev.jxapi.simulator.SimulatedDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a value takes to be read from a simulated device in the same JVM, over {@code ws}; client and device together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RoundTrips {

    private static final int IN_FLIGHT = 100;

    private final SimulatedDevice device = SimulatedDevice.start();
    private final Xapi xapi = Xapi.connect(device.url(), device.username(), device.password());

    /** One after the other. */
    @Benchmark
    public int sequential() {
        return xapi.status().audio().volume().get();
    }

    /** A hundred at once; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(IN_FLIGHT)
    public int inFlight() {
        List<CompletableFuture<Integer>> answers = new ArrayList<>(IN_FLIGHT);
        for (int i = 0; i < IN_FLIGHT; i++) {
            answers.add(xapi.status().audio().volume().getAsync());
        }
        int sum = 0;
        for (CompletableFuture<Integer> answer : answers) {
            sum += answer.join();
        }
        return sum;
    }

    @TearDown
    public void close() {
        xapi.close();
        device.close();
    }
}
