package dev.jxapi.runtime.internal.rpc;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the frames of one connection, without their secrets, to those who want to see them. */
public final class WireLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.wire");

    /** Takes frames, already redacted. Called by many threads. */
    public interface Sink {
        /** A frame that was sent, or one that came. */
        void frame(boolean sent, String redacted);
    }

    private final String device;
    private final List<Sink> sinks;

    public WireLog(String device, List<Sink> sinks) {
        this.device = device;
        this.sinks = List.copyOf(sinks);
    }

    /** Prints frames to a consumer of lines, such as the standard error stream. */
    public static Sink lines(String device, Consumer<String> lines) {
        return (sent, redacted) -> lines.accept(line(device, sent, redacted));
    }

    public void sent(String frame) {
        show(true, frame);
    }

    public void received(String frame) {
        show(false, frame);
    }

    private void show(boolean sent, String frame) {
        boolean traced = LOG.isTraceEnabled();
        if (!traced && sinks.isEmpty()) {
            return;
        }
        String redacted = Redaction.frame(frame);
        if (traced) {
            LOG.trace("{}", line(device, sent, redacted));
        }
        for (Sink sink : sinks) {
            sink.frame(sent, redacted);
        }
    }

    private static String line(String device, boolean sent, String redacted) {
        return device + (sent ? " > " : " < ") + redacted;
    }
}
