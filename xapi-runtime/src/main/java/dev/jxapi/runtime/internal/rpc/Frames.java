package dev.jxapi.runtime.internal.rpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The text of frames. */
public final class Frames {

    /**
     * Devices send whole documents and images in one text, for which the default bound is too low. Buffers are shared and
     * not each thread's own: there is a reader thread for each connection, and most of them are idle.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(FACTORY).build();

    private Frames() {}

    /** The frame of a request. */
    public static String request(long id, String method, ObjectNode params) {
        BufferRecycler buffers = FACTORY._getBufferRecycler();
        try (SegmentedStringWriter text = new SegmentedStringWriter(buffers);
                JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            json.writeNumberField("id", id);
            json.writeStringField("method", method);
            if (!params.isEmpty()) {
                json.writeFieldName("params");
                json.writeTree(params);
            }
            json.writeEndObject();
            json.flush();
            return text.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            buffers.releaseToPool();
        }
    }

    /**
     * Reads a frame.
     *
     * @throws JsonProcessingException if it is no JSON
     */
    public static JsonNode read(String frame) throws JsonProcessingException {
        return JSON.readTree(frame);
    }

    /** A frame as JSON on one line: itself, or a text where it is no JSON. */
    public static String asJson(String frame) {
        try {
            return read(frame).toString();
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(frame).toString();
        }
    }
}
