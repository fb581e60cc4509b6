package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.internal.connection.Channel;
import dev.jxapi.runtime.internal.connection.ChannelListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/**
 * A device whose statuses change at random, and whose answers and notifications pass each other at random: an answer may
 * be held back while later notifications go out, those of its own subscription included. Notifications keep their order.
 */
@NullUnmarked
final class RandomDevice {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final FeedbackSink sink;
    private final ObjectNode state = JSON.objectNode();
    /** Brings all frames and news of connections, one at a time, as a {@link ChannelListener} is promised. */
    private final ExecutorService wire = Executors.newSingleThreadExecutor();

    private Line line;
    private int counter;

    /** Where the frames of a device go. */
    interface FeedbackSink {
        void opened(Channel channel);

        void notified(Channel channel, JsonNode params);

        void lost(Channel channel);
    }

    RandomDevice(long seed, FeedbackSink sink) {
        this.random = new Random(seed);
        this.sink = sink;
    }

    synchronized JsonNode state() {
        return state.deepCopy();
    }

    synchronized boolean isUp() {
        return line != null;
    }

    synchronized void connect() {
        line = new Line();
        Channel channel = line;
        wire.execute(() -> sink.opened(channel));
    }

    synchronized void drop() {
        Line lost = line;
        line = null;
        lost.dropped = true;
        wire.execute(() -> {
            sink.lost(lost);
            lost.open.forEach(request -> request.completeExceptionally(Harness.lost()));
        });
    }

    synchronized void stop() throws InterruptedException {
        wire.shutdown();
        wire.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Everything that was held back goes out. */
    synchronized void flush() {
        line.release();
    }

    /** Something happens to the device. */
    synchronized void change() {
        int id = 1 + random.nextInt(4);
        int channel = 1 + random.nextInt(2);
        switch (random.nextInt(6)) {
            case 0, 1 -> set(List.of("Audio", "Volume"));
            case 2 -> set(List.of("Audio", "Level"));
            case 3 -> set(List.of("Call", id, random.nextBoolean() ? "Status" : "Duration"));
            case 4 -> set(List.of("Media", "Call", id, "Channel", channel, "Loss"));
            default -> remove(random.nextBoolean() ? List.of("Call", id) : List.of("Media", "Call", id));
        }
    }

    private void set(List<Object> path) {
        JsonNode value = JSON.numberNode(++counter);
        put(state, path, value);
        ObjectNode delta = JSON.objectNode();
        put(delta, path, value);
        tell(path, delta);
    }

    private void remove(List<Object> path) {
        if (at(state, path) == null) {
            return;
        }
        List<Object> listPath = path.subList(0, path.size() - 1);
        int id = (int) path.get(path.size() - 1);
        ArrayNode list = (ArrayNode) at(state, listPath);
        for (int index = list.size() - 1; index >= 0; index--) {
            if (list.get(index).get("id").intValue() == id) {
                list.remove(index);
            }
        }
        ObjectNode delta = JSON.objectNode();
        put(delta, path, null);
        tell(path, delta);
    }

    private static JsonNode at(JsonNode from, List<Object> path) {
        JsonNode node = from;
        for (Object step : path) {
            node = node == null ? null : step instanceof Integer id ? element(node, id) : node.get((String) step);
        }
        return node;
    }

    private static JsonNode element(JsonNode list, int id) {
        for (JsonNode element : list) {
            if (element.path("id").intValue() == id) {
                return element;
            }
        }
        return null;
    }

    /** Puts a value at a path, or a ghost where the value is null. */
    private static void put(ObjectNode root, List<Object> path, JsonNode value) {
        JsonNode node = root;
        for (int at = 0; at < path.size(); at++) {
            boolean last = at == path.size() - 1;
            if (path.get(at) instanceof Integer id) {
                ArrayNode list = (ArrayNode) node;
                JsonNode element = element(list, id);
                if (element == null) {
                    ObjectNode fresh = JSON.objectNode();
                    if (last) {
                        fresh.put("ghost", "True");
                    }
                    int place = 0;
                    while (place < list.size() && list.get(place).get("id").intValue() < id) {
                        place++;
                    }
                    list.insert(place, fresh.put("id", id));
                    element = fresh;
                }
                node = element;
            } else {
                String name = (String) path.get(at);
                ObjectNode object = (ObjectNode) node;
                if (last) {
                    object.set(name, value);
                } else if (!object.has(name)) {
                    object.set(name, path.get(at + 1) instanceof Integer ? JSON.arrayNode() : JSON.objectNode());
                }
                node = object.get(name);
            }
        }
    }

    private void tell(List<Object> path, ObjectNode delta) {
        Line over = line;
        if (over == null) {
            return;
        }
        over.subscriptions.forEach((id, query) -> {
            if (concerns(query, path)) {
                ObjectNode params = JSON.objectNode().put("Id", id).set("Status", delta.deepCopy());
                over.send(() -> sink.notified(over, params));
            }
        });
        if (random.nextInt(4) == 0) {
            line.release();
        }
    }

    /** Whether a change at a path is below a query, or is a removal above what the query asks for. */
    private static boolean concerns(List<Object> query, List<Object> path) {
        int at = 0;
        for (Object step : path) {
            if (at == query.size()) {
                return true;
            }
            if (step instanceof Integer) {
                if (query.get(at) instanceof Integer) {
                    if (!query.get(at).equals(step)) {
                        return false;
                    }
                    at++;
                }
            } else if (!step.equals(query.get(at))) {
                return false;
            } else {
                at++;
            }
        }
        return at == query.size() || path.get(path.size() - 1) instanceof Integer;
    }

    private static JsonNode filter(JsonNode node, List<Object> query, int at) {
        if (node == null || at == query.size()) {
            return node;
        }
        if (node.isArray()) {
            ArrayNode some = JSON.arrayNode();
            for (JsonNode element : node) {
                JsonNode part = filter(element, query, at);
                if (part != null) {
                    some.add(((ObjectNode) part.deepCopy()).set("id", element.get("id")));
                }
            }
            return some.isEmpty() ? null : some;
        }
        JsonNode child = filter(node.get((String) query.get(at)), query, at + 1);
        return child == null ? null : JSON.objectNode().set((String) query.get(at), child);
    }

    /** One connection. */
    private final class Line implements Channel {

        private final Map<Integer, List<Object>> subscriptions = new LinkedHashMap<>();
        private final List<Runnable> held = new ArrayList<>();
        private final List<CompletableFuture<JsonNode>> open =
                java.util.Collections.synchronizedList(new ArrayList<>());
        private volatile boolean dropped;
        private int next;

        private void send(Runnable frame) {
            Line self = this;
            wire.execute(() -> {
                if (!self.dropped) {
                    frame.run();
                }
            });
        }

        private void release() {
            held.forEach(this::send);
            held.clear();
        }

        @Override
        public CompletableFuture<JsonNode> call(String method, ObjectNode params, String subject, Duration timeout) {
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            synchronized (RandomDevice.this) {
                if (dropped) {
                    return CompletableFuture.failedFuture(Harness.lost());
                }
                open.add(answer);
                JsonNode result = result(method, params);
                Runnable frame = () -> {
                    if (result == null) {
                        answer.completeExceptionally(new XapiUnknownNodeException(
                                new DeviceError(-32602, "No match on Path argument", null), "no match", null));
                    } else {
                        answer.complete(result);
                    }
                };
                if (random.nextBoolean()) {
                    held.add(frame);
                } else {
                    send(frame);
                }
            }
            return answer;
        }

        private JsonNode result(String method, JsonNode params) {
            switch (method) {
                case "xFeedback/Subscribe" -> {
                    subscriptions.put(next, query(params.get("Query")));
                    return JSON.objectNode().put("Id", next++);
                }
                case "xFeedback/Unsubscribe" -> {
                    subscriptions.remove(params.get("Id").intValue());
                    return JSON.booleanNode(true);
                }
                case "xQuery" -> {
                    JsonNode tree = filter(state, query(params.get("Query")), 0);
                    return tree == null ? null : JSON.objectNode().set("Status", tree.deepCopy());
                }
                default -> {
                    JsonNode node = at(state, query(params.get("Path")));
                    return node == null ? null : node.deepCopy();
                }
            }
        }

        private List<Object> query(JsonNode json) {
            List<Object> steps = new ArrayList<>();
            for (JsonNode step : json) {
                steps.add(step.isInt() ? (Object) step.intValue() : step.textValue());
            }
            return steps.subList(1, steps.size());
        }
    }
}
