package dev.jxapi.schema.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jxapi.schema.SchemaFormatException;
import java.io.IOException;
import java.io.InputStream;

/** Parses JSON text. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode parse(InputStream text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SchemaFormatException("Not JSON: " + e.getMessage(), e);
        }
    }
}
