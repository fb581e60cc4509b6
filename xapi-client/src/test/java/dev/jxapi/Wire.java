package dev.jxapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** The last frame that the client sent, without the request's number. */
    JsonNode lastRequest() {
        List<JsonNode> sent = frames("client");
        return withoutId(sent.get(sent.size() - 1));
    }

    /** The answer to the last frame that the client sent, without the request's number. */
    JsonNode lastAnswer() {
        List<JsonNode> sent = frames("client");
        JsonNode id = sent.get(sent.size() - 1).get("id");
        return frames("device").stream()
                .filter(frame -> id.equals(frame.get("id")))
                .map(Wire::withoutId)
                .findFirst()
                .orElseThrow();
    }

    /** The notifications of the device, without the subscription's number. */
    List<JsonNode> notifications() {
        return frames("device").stream()
                .filter(frame -> !frame.has("id"))
                .map(frame -> without("Id", frame.get("params")))
                .toList();
    }

    static JsonNode withoutId(JsonNode frame) {
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
