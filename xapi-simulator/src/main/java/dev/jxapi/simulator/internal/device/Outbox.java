package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.simulator.internal.net.WebSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What one connection sends, with all that may happen to it on the way. */
final class Outbox {

    private static final int REORDER_WINDOW = 8;
    private static final long REORDER_IDLE_MILLIS = 200;

    private final WebSocket webSocket;
    private final FaultPlan faults;
    private final ScheduledExecutorService timer;
    private final WireLog wireLog;
    private final List<byte[]> reordering = new ArrayList<>();
    private int reordered;

    Outbox(WebSocket webSocket, FaultPlan faults, ScheduledExecutorService timer, WireLog wireLog) {
        this.webSocket = webSocket;
        this.faults = faults;
        this.timer = timer;
        this.wireLog = wireLog;
    }

    /** Sends an answer, unless the device has gone silent. */
    void answer(byte[] message) {
        if (faults.silent) {
            return;
        }
        Random random = faults.reordering;
        byte[] spoiled = spoil(message);
        int copies = faults.duplicates ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            if (random == null) {
                later(spoiled);
            } else {
                reorder(spoiled, random);
            }
        }
    }

    /** Sends feedback, unless the device has gone silent. */
    void feedback(byte[] message) {
        if (!faults.silent) {
            later(message);
        }
    }

    private byte[] spoil(byte[] message) {
        String malformed = faults.malformed;
        if (malformed != null) {
            return malformed.getBytes(StandardCharsets.UTF_8);
        }
        if (!faults.unknownIds && faults.hugeBytes == 0) {
            return message;
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(message);
            if (tree instanceof ObjectNode object) {
                if (faults.unknownIds) {
                    object.put("id", "unknown-" + object.path("id").asText());
                }
                if (faults.hugeBytes > 0) {
                    object.put("padding", "x".repeat(faults.hugeBytes));
                }
            }
            return Json.MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            return message;
        }
    }

    /** Holds answers back until there are enough of them, or none has come for a while. */
    private void reorder(byte[] message, Random random) {
        int count;
        synchronized (reordering) {
            reordering.add(message);
            count = ++reordered;
            if (reordering.size() >= REORDER_WINDOW) {
                sendShuffled(random);
                return;
            }
        }
        schedule(
                () -> {
                    synchronized (reordering) {
                        if (reordered == count) {
                            sendShuffled(random);
                        }
                    }
                },
                REORDER_IDLE_MILLIS);
    }

    private void sendShuffled(Random random) {
        Collections.shuffle(reordering, random);
        reordering.forEach(this::later);
        reordering.clear();
    }

    private void later(byte[] message) {
        Duration delay = faults.delay;
        if (delay.isZero()) {
            now(message);
        } else {
            schedule(() -> now(message), delay.toMillis());
        }
    }

    private void schedule(Runnable task, long millis) {
        try {
            timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            webSocket.abort();
        }
    }

    private void now(byte[] message) {
        wireLog.sent(message);
        int fragment = faults.fragmentBytes;
        if (fragment > 0) {
            webSocket.sendFragmented(message, fragment);
        } else {
            webSocket.send(message);
        }
    }
}
