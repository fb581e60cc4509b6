package dev.jxapi.runtime.device;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A device that does what a test tells it to. */
public final class ScriptedDevice implements AutoCloseable {

    public static final String USER = "admin";
    public static final String PASSWORD = "p@ss:wörd/1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<JsonNode, @Nullable String>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> requests = new LinkedBlockingQueue<>();
    private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> handshakes = new CopyOnWriteArrayList<>();
    private final AtomicInteger upgrades = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile Function<RecordedRequest, @Nullable MockResponse> door = request -> null;

    private ScriptedDevice() {}

    public static ScriptedDevice start() {
        return start(server -> {});
    }

    public static ScriptedDevice start(java.util.function.Consumer<MockWebServer> configuration) {
        ScriptedDevice device = new ScriptedDevice();
        configuration.accept(device.server);
        device.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return device.handshake(request);
            }
        });
        try {
            device.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return device;
    }

    private MockResponse handshake(RecordedRequest request) {
        handshakes.add(request);
        MockResponse scripted = door.apply(request);
        if (scripted != null) {
            return scripted;
        }
        String offered = request.getHeaders().get("Sec-WebSocket-Protocol");
        if (!basic().equals(request.getHeaders().get("Authorization"))
                && !protocolHeader().equals(offered)) {
            return new MockResponse.Builder().code(403).build();
        }
        upgrades.incrementAndGet();
        MockResponse.Builder upgrade = new MockResponse.Builder().webSocketUpgrade(new Device());
        if (offered != null) {
            upgrade.setHeader("Sec-WebSocket-Protocol", offered);
        }
        return upgrade.build();
    }

    public static String basic() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((USER + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static String protocolHeader() {
        return "auth-"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((USER + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Decides about each handshake; null lets it in where the credentials are right. */
    public ScriptedDevice door(Function<RecordedRequest, @Nullable MockResponse> script) {
        door = script;
        return this;
    }

    /** Answers each handshake with an HTTP status. */
    public ScriptedDevice refuseWith(int status) {
        return door(request -> new MockResponse.Builder().code(status).build());
    }

    /** Lets everyone in who has the right credentials. */
    public ScriptedDevice open() {
        return door(request -> null);
    }

    /** Answers a method with a result, as JSON. */
    public ScriptedDevice answer(String method, String result) {
        return on(method, request -> result(request, result));
    }

    /** Answers a method with an error, as JSON. */
    public ScriptedDevice fail(String method, String error) {
        return on(method, request -> "{\"error\":" + error + ",\"id\":" + request.get("id") + ",\"jsonrpc\":\"2.0\"}");
    }

    /** Reads requests of a method and says nothing. */
    public ScriptedDevice ignore(String method) {
        return on(method, request -> null);
    }

    /** Answers a method with a frame, or with nothing. */
    public ScriptedDevice on(String method, Function<JsonNode, @Nullable String> script) {
        answers.put(method, script);
        return this;
    }

    public static String result(JsonNode request, String result) {
        return "{\"id\":" + request.get("id") + ",\"jsonrpc\":\"2.0\",\"result\":" + result + "}";
    }

    public String host() {
        return server.getHostName() + ":" + server.getPort();
    }

    public int port() {
        return server.getPort();
    }

    public MockWebServer server() {
        return server;
    }

    /** The next request that came; fails when none comes. */
    public JsonNode nextRequest() {
        try {
            JsonNode request = requests.poll(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("No request came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next request of a method that came, forgetting those before it; fails when none comes. */
    public JsonNode nextRequest(String method) {
        JsonNode request = nextRequest();
        while (!request.get("method").asText().equals(method)) {
            request = nextRequest();
        }
        return request;
    }

    /** Requests that came and were not taken. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    public List<RecordedRequest> handshakes() {
        return handshakes;
    }

    /** How many WebSockets were opened. */
    public int connections() {
        return sockets.size();
    }

    /** How many WebSockets the client has closed in good manner. */
    public int goodbyes() {
        return closed.get();
    }

    /** Sends a frame over the newest connection. */
    public void send(String frame) {
        newest().send(frame);
    }

    public void sendBinary(byte[] bytes) {
        newest().send(ByteString.of(bytes));
    }

    /** Closes the newest connection as a device that is told to. */
    public void closeConnection(int code) {
        newest().close(code, "");
    }

    /** The newest connection, which the client may know before the device does. */
    private WebSocket newest() {
        if (sockets.size() < upgrades.get()) {
            await().until(() -> sockets.size() >= upgrades.get());
        }
        return sockets.get(sockets.size() - 1);
    }

    @Override
    public void close() {
        sockets.forEach(socket -> socket.close(1001, ""));
        server.close();
    }

    private final class Device extends WebSocketListener {
        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            sockets.add(webSocket);
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            JsonNode request;
            try {
                request = JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("The client sent no JSON: " + text, e);
            }
            requests.add(request);
            Function<JsonNode, @Nullable String> script =
                    answers.getOrDefault(request.get("method").asText(), ignored -> null);
            String answer = script.apply(request);
            if (answer != null) {
                webSocket.send(answer);
            }
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            closed.incrementAndGet();
            webSocket.close(code, reason);
        }
    }
}
