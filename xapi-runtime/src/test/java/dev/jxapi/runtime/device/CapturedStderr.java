package dev.jxapi.runtime.device;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The standard error stream, where the tests' logging goes too, until it is closed. */
public final class CapturedStderr implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    private CapturedStderr() {}

    public static CapturedStderr start() {
        CapturedStderr stderr = new CapturedStderr();
        System.setErr(new PrintStream(stderr.captured, true, StandardCharsets.UTF_8));
        return stderr;
    }

    public String text() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
