package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A session that a client has recorded: JSON Lines of {@code {"ms":12,"from":"client","frame":{...}}}, milliseconds since
 * the recording began, {@code client} or {@code device}, and the message, a text where it was no JSON.
 *
 * @param exchanges the requests in their order
 */
public record Recording(List<Exchange> exchanges) {

    public Recording {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * A request and what the device sent until the next one.
     *
     * @param method the method
     * @param params the parameters, missing if there were none
     * @param id the id that it had then
     * @param sent what the device sent: the answer, if it came, and feedback
     */
    public record Exchange(String method, JsonNode params, JsonNode id, List<Sent> sent) {}

    /**
     * A message of the device.
     *
     * @param after how long after the request
     * @param frame the message
     */
    public record Sent(Duration after, JsonNode frame) {}

    /**
     * Reads a recording.
     *
     * @throws IllegalArgumentException when a line is none of a recording
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Recording read(Path file) {
        List<Exchange> exchanges = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    add(Json.MAPPER.readTree(line), exchanges, times);
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Line " + number + " of " + file + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recording(exchanges);
    }

    private static void add(JsonNode line, List<Exchange> exchanges, List<Long> times) {
        JsonNode frame = line.path("frame");
        long millis = line.path("ms").asLong();
        switch (line.path("from").asText()) {
            case "client" -> {
                exchanges.add(new Exchange(
                        frame.path("method").asText(), frame.path("params"), frame.path("id"), new ArrayList<>()));
                times.add(millis);
            }
            case "device" -> {
                int at = exchangeOf(frame, exchanges);
                if (at >= 0) {
                    exchanges.get(at).sent.add(new Sent(Duration.ofMillis(millis - times.get(at)), frame));
                }
            }
            default -> throw new IllegalArgumentException("Not a line of a recording: " + line);
        }
    }

    /** An answer belongs to the request of its id, anything else to the latest request. */
    private static int exchangeOf(JsonNode frame, List<Exchange> exchanges) {
        JsonNode id = frame.path("id");
        for (int i = exchanges.size() - 1; i >= 0 && !id.isMissingNode(); i--) {
            if (exchanges.get(i).id.equals(id)) {
                return i;
            }
        }
        return exchanges.size() - 1;
    }
}
