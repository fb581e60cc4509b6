package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.rpc.Frames;
import dev.jxapi.runtime.internal.rpc.WireLog;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the frames of a connection to a file, one JSON object a line: milliseconds since the recording began, who sent
 * it ({@code client} or {@code device}) and the frame. A frame that is no JSON is written as a text. Writing happens on a
 * thread of its own turn, never on the reader's.
 */
final class FrameRecorder implements WireLog.Sink {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");

    private final Path file;
    private final BufferedWriter writer;
    private final SerialExecutor turn;
    private final long started = System.nanoTime();
    private boolean broken;

    FrameRecorder(Path file, Executor threads) {
        this.file = file;
        this.turn = new SerialExecutor(threads);
        try {
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new XapiValueException("The connection cannot be recorded to " + file + ": " + e, e);
        }
    }

    @Override
    public void frame(boolean sent, String redacted) {
        long millis = (System.nanoTime() - started) / 1_000_000;
        String line = "{\"ms\":" + millis + ",\"from\":\"" + (sent ? "client" : "device") + "\",\"frame\":"
                + Frames.asJson(redacted) + "}";
        turn.execute(() -> write(line));
    }

    private void write(String line) {
        if (broken) {
            return;
        }
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            broken = true;
            LOG.warn("Recording to {} ended: {}", file, e.toString());
        }
    }

    void close() {
        turn.execute(() -> {
            broken = true;
            try {
                writer.close();
            } catch (IOException e) {
                LOG.warn("{} was not closed: {}", file, e.toString());
            }
        });
    }
}
