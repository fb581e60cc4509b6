package dev.jxapi.simulator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jxapi.simulator.SimulatedDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steers devices over HTTP with JSON, on the loopback address only. The paths are in the module's README. */
final class AdminServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService executor;
    private final List<SimulatedDevice> devices;

    private AdminServer(HttpServer server, ExecutorService executor, List<SimulatedDevice> devices) {
        this.server = server;
        this.executor = executor;
        this.devices = devices;
    }

    static AdminServer start(int port, List<SimulatedDevice> devices) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService executor = Executors.newFixedThreadPool(4, task -> {
                Thread thread = new Thread(task, "xapi-simulator-admin");
                thread.setDaemon(true);
                return thread;
            });
            AdminServer admin = new AdminServer(http, executor, devices);
            http.setExecutor(executor);
            http.createContext("/", admin::handle);
            http.start();
            return admin;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " for the admin interface", e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerTo(exchange);
        }
    }

    private void answerTo(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, 200, respond(exchange));
        } catch (AdminException e) {
            answer(exchange, e.status(), Map.of("error", e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("The admin interface failed at {}", exchange.getRequestURI(), e);
            answer(exchange, 500, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private @Nullable Object respond(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/+", "");
        SimulatedDevice device = devices.get(0);
        if (path.startsWith("device/")) {
            String[] parts = path.split("/", 3);
            device = device(parts[1]);
            path = parts.length < 3 ? "" : parts[2];
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode json;
        try {
            json = body.length == 0 ? MAPPER.missingNode() : MAPPER.readTree(body);
        } catch (IOException e) {
            throw new AdminException(400, "The body is not JSON");
        }
        String query = exchange.getRequestURI().getQuery();
        if (path.isEmpty()) {
            return devices.stream()
                    .map(each ->
                            Map.of("url", each.url(), "device", each.schema().toString()))
                    .toList();
        }
        return new AdminRequest(device, exchange.getRequestMethod(), path, query == null ? "" : query, json).execute();
    }

    private SimulatedDevice device(String number) {
        try {
            return devices.get(Integer.parseInt(number) - 1);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new AdminException(404, "No device " + number + "; there are " + devices.size());
        }
    }

    private static void answer(HttpExchange exchange, int status, @Nullable Object body) throws IOException {
        byte[] bytes = MAPPER.writeValueAsString(body == null ? Map.of("status", "OK") : body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
