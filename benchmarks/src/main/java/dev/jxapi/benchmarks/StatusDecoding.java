package dev.jxapi.benchmarks;

import dev.jxapi.Xapi;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.status.XapiStatus;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to make views of everything that a simulated device answers when asked for all its statuses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StatusDecoding {

    private final String text = wholeStatus();
    private final XapiStatus view = XapiStatus.TYPE.parse(text);

    /** From the text to the view; its values wait until they are asked for. */
    @Benchmark
    public XapiStatus parse() {
        return XapiStatus.TYPE.parse(text);
    }

    /** Every value of a view that was parsed before. */
    @Benchmark
    public int readEveryValue() {
        return EveryValue.countIn(view);
    }

    /** What both take. */
    @Benchmark
    public int parseAndReadEveryValue() {
        return EveryValue.countIn(XapiStatus.TYPE.parse(text));
    }

    private static String wholeStatus() {
        try (SimulatedDevice device = SimulatedDevice.start();
                Xapi xapi = Xapi.connect(device.url(), device.username(), device.password())) {
            return xapi.status().get().raw().toString();
        }
    }

    /** Says how much it is that the benchmarks decode. */
    public static void main(String[] args) {
        String status = wholeStatus();
        System.out.printf(
                "%d characters, %d values%n", status.length(), EveryValue.countIn(XapiStatus.TYPE.parse(status)));
    }
}
