package dev.jxapi.simulator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The stand-alone simulator in a process of its own. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private Program(Process process) throws IOException {
        this.process = process;
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null && !line.equals("Ready."); line = output.readLine()) {
            lines.add(line);
        }
    }

    /** Starts it and waits until it is ready, or has ended. */
    public static Program start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public List<String> lines() {
        return lines;
    }

    public String url() {
        return urls().get(0);
    }

    public List<String> urls() {
        return lines.stream()
                .filter(line -> line.startsWith("wss://"))
                .map(line -> line.split(" ")[0])
                .toList();
    }

    public String adminUrl() {
        return lines.stream()
                .filter(line -> line.startsWith("Admin interface: "))
                .map(line -> line.substring("Admin interface: ".length()))
                .findFirst()
                .orElseThrow();
    }

    public int exitCode() throws InterruptedException {
        process.waitFor(10, TimeUnit.SECONDS);
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
