package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.CommandException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer to one request, given at most once; nothing is sent for a notification. */
public final class Reply {

    private final @Nullable JsonNode id;
    private final Consumer<byte[]> sink;
    private boolean given;

    /**
     * A reply.
     *
     * @param id the request's id, null for a notification
     * @param sink takes the answer, encoded
     */
    Reply(@Nullable JsonNode id, Consumer<byte[]> sink) {
        this.id = id;
        this.sink = sink;
    }

    public void result(Json.Writer result) {
        send("result", result);
    }

    public void error(CommandException error) {
        send("error", json -> writeError(error, json));
    }

    private void send(String name, Json.Writer body) {
        if (given) {
            return;
        }
        given = true;
        if (id == null) {
            sink.accept(new byte[0]);
            return;
        }
        boolean error = name.equals("error");
        sink.accept(Json.bytes(json -> {
            json.writeStartObject();
            if (error) {
                json.writeFieldName(name);
                body.write(json);
            }
            json.writeFieldName("id");
            json.writeTree(id);
            json.writeStringField("jsonrpc", "2.0");
            if (!error) {
                json.writeFieldName(name);
                body.write(json);
            }
            json.writeEndObject();
        }));
    }

    private static void writeError(CommandException error, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("code", error.code());
        if (error.data() != null) {
            json.writeFieldName("data");
            json.writeTree(error.data());
        }
        json.writeStringField("message", error.getMessage());
        json.writeEndObject();
    }
}
