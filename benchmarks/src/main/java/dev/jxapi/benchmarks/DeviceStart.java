package dev.jxapi.benchmarks;

import dev.jxapi.simulator.SimulatedDevice;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a simulated device takes to start while another one runs, until it accepts connections. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DeviceStart {

    private final SimulatedDevice first = SimulatedDevice.start();
    private final List<SimulatedDevice> started = new ArrayList<>();

    /** For {@code ws}. */
    @Benchmark
    public SimulatedDevice ws() {
        return started(SimulatedDevice.start());
    }

    /** For {@code wss}; the certificate is made when somebody asks for it. */
    @Benchmark
    public SimulatedDevice wss() {
        return started(SimulatedDevice.builder().tls().start());
    }

    /** For {@code wss}, until a test knows the certificate. */
    @Benchmark
    public X509Certificate wssWithCertificate() {
        return started(SimulatedDevice.builder().tls().start()).certificate();
    }

    private SimulatedDevice started(SimulatedDevice device) {
        started.add(device);
        return device;
    }

    @TearDown(Level.Invocation)
    public void closeStarted() {
        started.forEach(SimulatedDevice::close);
        started.clear();
    }

    @TearDown
    public void closeFirst() {
        first.close();
    }
}
