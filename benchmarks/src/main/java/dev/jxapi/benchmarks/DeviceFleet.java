package dev.jxapi.benchmarks;

import dev.jxapi.simulator.SimulatedDevice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Simulated devices in a JVM of their own, so that what they take is not taken for the client's. */
final class DeviceFleet implements AutoCloseable {

    private final Process process;
    private final List<String> urls;

    private DeviceFleet(Process process, List<String> urls) {
        this.process = process;
        this.urls = urls;
    }

    /** Starts so many devices, with user {@code admin} and password {@code password}. */
    static DeviceFleet start(int count) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DeviceFleet.class.getName(),
                            Integer.toString(count))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new DeviceFleet(process, readUrls(process, count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readUrls(Process process, int count) throws IOException {
        List<String> urls = new ArrayList<>(count);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        while (urls.size() < count) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("The devices did not start");
            }
            urls.add(line);
        }
        return List.copyOf(urls);
    }

    List<String> urls() {
        return urls;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Serves until the process is destroyed, or the one that started it has gone. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        List<SimulatedDevice> devices = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SimulatedDevice device = SimulatedDevice.start();
            devices.add(device);
            System.out.println(device.url());
        }
        System.in.transferTo(OutputStream.nullOutputStream());
        devices.forEach(SimulatedDevice::close);
    }
}
