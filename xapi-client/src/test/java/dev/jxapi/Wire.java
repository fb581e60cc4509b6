package dev.jxapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The frames that a client has recorded. */
record Wire(Path recording) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the client has sent such a request and the device has answered so, whatever the request's number. */
    void assertExchange(String request, String answer) {
        await().untilAsserted(() -> {
            List<JsonNode> sent = frames("client").stream()
                    .filter(frame -> withoutId(frame).equals(withoutId(json(request))))
                    .toList();
            assertThat(sent).as("%s in %s", request, frames("client")).isNotEmpty();
            JsonNode last = sent.get(sent.size() - 1);
            assertThat(frames("device"))
                    .filteredOn(frame -> last.get("id").equals(frame.get("id")))
                    .extracting(Wire::withoutId)
                    .containsExactly(withoutId(json(answer)));
        });
    }

    /** Waits until the client has sent such a request, whatever its number. */
    void assertSent(String request) {
        await().untilAsserted(() ->
                assertThat(frames("client")).extracting(Wire::withoutId).contains(withoutId(json(request))));
    }

    /** Waits until the device has sent these notifications and no other, whatever the subscription's number. */
    void assertNotified(String... notifications) {
        await().untilAsserted(() -> assertThat(frames("device"))
                .filteredOn(frame -> !frame.has("id"))
                .extracting(frame -> without("Id", frame.get("params")))
                .containsExactlyElementsOf(
                        Stream.of(notifications).map(Wire::json).toList()));
    }

    private static JsonNode withoutId(JsonNode frame) {
        return without("id", frame);
    }

    private static JsonNode without(String field, JsonNode object) {
        return object.<ObjectNode>deepCopy().without(field);
    }

    private List<JsonNode> frames(String from) {
        try {
            List<JsonNode> frames = new ArrayList<>();
            for (String line : Files.readAllLines(recording)) {
                JsonNode entry = JSON.readTree(line);
                if (entry.get("from").asText().equals(from)) {
                    frames.add(frame(entry.get("frame")));
                }
            }
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode frame(JsonNode frame) {
        return frame.isTextual() ? json(frame.asText()) : frame;
    }
}
