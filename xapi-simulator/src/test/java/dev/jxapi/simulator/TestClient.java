package dev.jxapi.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.tls.HandshakeCertificates;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A client that sends text and sees text, so that nothing but the wire is tested. */
final class TestClient implements AutoCloseable {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OkHttpClient SHARED =
            new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(10)).build();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Response> opened = new CompletableFuture<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final WebSocket webSocket;
    private final List<String> skipped = new ArrayList<>();
    private int nextId = 1000;

    /** A handshake that was refused. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int code;

        Refused(int code) {
            super("Refused with " + code);
            this.code = code;
        }
    }

    private TestClient(OkHttpClient client, Request request) {
        webSocket = client.newWebSocket(request, new WebSocketListener() {
            @Override
            public void onOpen(WebSocket socket, Response response) {
                opened.complete(response);
            }

            @Override
            public void onMessage(WebSocket socket, String text) {
                messages.add(text);
            }

            @Override
            public void onMessage(WebSocket socket, ByteString bytes) {
                messages.add("binary:" + bytes.hex());
            }

            @Override
            public void onClosing(WebSocket socket, int code, String reason) {
                ended.complete(code + " " + reason);
                socket.close(code == 1005 ? 1000 : code, null);
            }

            @Override
            public void onFailure(WebSocket socket, Throwable t, @Nullable Response response) {
                opened.completeExceptionally(response == null ? t : new Refused(response.code()));
                ended.complete(t.getClass().getSimpleName());
            }
        });
    }

    static TestClient connect(SimulatedDevice device) {
        return connect(device, device.url());
    }

    static TestClient connect(SimulatedDevice device, String url) {
        return connect(device, url, device.username(), device.password());
    }

    static TestClient connect(SimulatedDevice device, String url, String user, String password) {
        return connect(
                device,
                new Request.Builder()
                        .url(url)
                        .header("Authorization", Credentials.basic(user, password))
                        .build());
    }

    static TestClient connect(SimulatedDevice device, Request request) {
        TestClient client = new TestClient(trusting(device, request), request);
        client.awaitOpen();
        return client;
    }

    static TestClient connectPinging(SimulatedDevice device, Duration interval) {
        Request request = new Request.Builder()
                .url(device.url())
                .header("Authorization", Credentials.basic(device.username(), device.password()))
                .build();
        TestClient client =
                new TestClient(SHARED.newBuilder().pingInterval(interval).build(), request);
        client.awaitOpen();
        return client;
    }

    private static OkHttpClient trusting(SimulatedDevice device, Request request) {
        if (!request.isHttps()) {
            return SHARED;
        }
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(device.certificate())
                .build();
        return SHARED.newBuilder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build();
    }

    static Request authProtocol(String url, String user, String password) {
        String credentials = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Request.Builder()
                .url(url)
                .header("Sec-WebSocket-Protocol", "auth-" + credentials)
                .build();
    }

    private void awaitOpen() {
        try {
            opened.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    String handshakeHeader(String name) {
        return opened.join().header(name);
    }

    void send(String text) {
        webSocket.send(text);
    }

    void sendBinary(byte[] bytes) {
        webSocket.send(ByteString.of(bytes));
    }

    /** The next message as it came. */
    String receive() {
        String message = receive(Duration.ofSeconds(10));
        if (message == null) {
            throw new AssertionError("Nothing came; the connection is " + ended);
        }
        return message;
    }

    @Nullable
    String receive(Duration timeout) {
        try {
            return messages.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode receiveJson() {
        return json(receive());
    }

    /** Sends a request and returns its answer, whatever comes before it is kept out of it. */
    JsonNode call(String method, String params) {
        int id = nextId++;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        while (true) {
            JsonNode answer = receiveJson();
            if (answer.path("id").asInt(-1) == id) {
                return answer;
            }
            skipped.add(answer.toString());
        }
    }

    /** The messages that came while waiting for answers. */
    List<String> drainSkipped() {
        List<String> drained = List.copyOf(skipped);
        skipped.clear();
        return drained;
    }

    JsonNode result(String method, String params) {
        JsonNode answer = call(method, params);
        if (!answer.has("result")) {
            throw new AssertionError(method + " " + params + " failed: " + answer);
        }
        return answer.get("result");
    }

    JsonNode error(String method, String params) {
        JsonNode answer = call(method, params);
        if (!answer.has("error")) {
            throw new AssertionError(method + " " + params + " succeeded: " + answer);
        }
        return answer.get("error");
    }

    JsonNode get(String path) {
        return result("xGet", "{\"Path\":" + array(path) + "}");
    }

    int subscribe(String query) {
        return result("xFeedback/Subscribe", "{\"Query\":" + array(query) + "}")
                .get("Id")
                .asInt();
    }

    static String array(String path) {
        StringBuilder array = new StringBuilder("[");
        for (String step : path.split(" ")) {
            array.append(array.length() == 1 ? "" : ",");
            array.append(step.matches("\\d+") ? step : "\"" + step + "\"");
        }
        return array.append("]").toString();
    }

    /** How the connection ended: the close frame's code and reason, or the exception's name. */
    String awaitEnd() {
        try {
            return ended.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The connection did not end", e);
        }
    }

    boolean hasEnded() {
        return ended.isDone();
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    @Override
    public void close() {
        if (!webSocket.close(1000, null)) {
            webSocket.cancel();
        }
    }
}
