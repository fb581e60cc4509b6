package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.CommandException;
import dev.jxapi.simulator.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON-RPC 2.0: takes messages apart and hands each request to its method. Called with the device locked. */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final String COMMAND = "xCommand/";

    /** One method of the device. */
    interface Method {
        void call(Session session, JsonNode params, Reply reply);
    }

    private final Device device;
    private final Reads reads;
    private final Writes writes;
    private final Feedback feedback;
    private final Commands commands;
    private final Documentation documentation;

    Requests(Device device, Commands commands) {
        this.device = device;
        this.commands = commands;
        reads = new Reads(device);
        writes = new Writes(device);
        feedback = new Feedback(device);
        documentation = new Documentation(device);
    }

    void receive(Session session, String message) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(message);
            if (tree.isMissingNode()) {
                throw new JsonParseException(null, "Nothing there");
            }
        } catch (JsonProcessingException e) {
            new Reply(Json.MAPPER.nullNode(), session.outbox()::answer).error(Errors.parse());
            return;
        }
        if (tree.isArray() && !tree.isEmpty()) {
            batch(session, tree);
        } else {
            one(session, tree, answer -> {
                if (answer.length > 0) {
                    session.outbox().answer(answer);
                }
            });
        }
    }

    private void batch(Session session, JsonNode requests) {
        List<byte[]> answers = new ArrayList<>();
        int[] open = {requests.size()};
        for (JsonNode request : requests) {
            one(session, request, answer -> {
                synchronized (answers) {
                    if (answer.length > 0) {
                        answers.add(answer);
                    }
                    open[0]--;
                    if (open[0] == 0 && !answers.isEmpty()) {
                        session.outbox().answer(array(answers));
                    }
                }
            });
        }
    }

    private static byte[] array(List<byte[]> answers) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        for (int i = 0; i < answers.size(); i++) {
            if (i > 0) {
                array.write(',');
            }
            array.writeBytes(answers.get(i));
        }
        array.write(']');
        return array.toByteArray();
    }

    private void one(Session session, JsonNode request, Consumer<byte[]> sink) {
        JsonNode id = request.path("id");
        boolean idFits = id.isMissingNode() || id.isNumber() || id.isTextual() || id.isNull();
        device.log(new ReceivedRequest(
                device.clock().now(),
                session.number(),
                session.user().name(),
                id,
                request.path("method").asText(),
                request.path("params")));
        if (!wellFormed(request) || !idFits) {
            new Reply(idFits && !id.isMissingNode() ? id : Json.MAPPER.nullNode(), sink).error(Errors.invalidRequest());
            return;
        }
        Replay replay = device.replay();
        if (replay != null
                && replay.answer(session, request.get("method").asText(), request.path("params"), id, device)) {
            return;
        }
        Reply reply = new Reply(id.isMissingNode() ? null : id, sink);
        try {
            dispatch(session, request.get("method").asText(), request.path("params"), reply);
        } catch (CommandException e) {
            reply.error(e);
        } catch (RuntimeException e) {
            LOG.error("The simulated device failed at {}", request.path("method"), e);
            reply.error(Errors.internal());
        }
    }

    private static boolean wellFormed(JsonNode request) {
        return request.isObject()
                && request.path("jsonrpc").asText().equals("2.0")
                && request.path("method").isTextual()
                && (request.path("params").isMissingNode()
                        || request.get("params").isObject());
    }

    private void dispatch(Session session, String name, JsonNode params, Reply reply) {
        if (device.faults().notReady) {
            throw Errors.notReady();
        }
        Method method = method(name);
        if (method == null) {
            throw Errors.methodNotFound();
        }
        method.call(session, params, reply);
    }

    private @Nullable Method method(String name) {
        if (name.startsWith(COMMAND)) {
            String path = name.substring(COMMAND.length());
            return (session, params, reply) -> commands.execute(session, path, params, reply);
        }
        return switch (name) {
            case "xGet" -> reads::get;
            case "xQuery" -> reads::query;
            case "xSet" -> writes::set;
            case "xDoc" -> documentation::describe;
            case "xFeedback/Subscribe" -> feedback::subscribe;
            case "xFeedback/Unsubscribe" -> feedback::unsubscribe;
            default -> null;
        };
    }
}
