package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.internal.connection.Channel;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A channel whose requests wait until the test answers them. */
final class ScriptedChannel implements Channel {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request that came. */
    record Request(String method, JsonNode params, CompletableFuture<JsonNode> answer) {

        void answer(String json) {
            answer.complete(json(json));
        }

        void fail(XapiException failure) {
            answer.completeExceptionally(failure);
        }

        void noMatch() {
            fail(new XapiUnknownNodeException(
                    new DeviceError(-32602, "No match on Path argument", null), "No match on Path argument", null));
        }
    }

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    public CompletableFuture<JsonNode> call(String method, ObjectNode params, String subject, Duration timeout) {
        Request request = new Request(method, params, new CompletableFuture<>());
        requests.add(request);
        return request.answer();
    }

    /** The next request, which must be of that method. */
    Request next(String method) {
        try {
            Request request = requests.poll(10, TimeUnit.SECONDS);
            if (request == null || !request.method().equals(method)) {
                throw new AssertionError("Expected " + method + ", got " + request);
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next request, which must subscribe to that. */
    Request nextSubscribe(String query) {
        Request request = next("xFeedback/Subscribe");
        if (!request.params().get("Query").equals(json(query))) {
            throw new AssertionError("Expected " + query + ", got " + request.params());
        }
        return request;
    }

    boolean isQuiet() {
        return requests.isEmpty();
    }
}
