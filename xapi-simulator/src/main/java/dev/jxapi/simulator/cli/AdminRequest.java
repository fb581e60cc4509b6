package dev.jxapi.simulator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jxapi.simulator.CommandScript;
import dev.jxapi.simulator.DeviceValue;
import dev.jxapi.simulator.Faults;
import dev.jxapi.simulator.ReceivedRequest;
import dev.jxapi.simulator.SimulatedDevice;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request of the admin interface to one device. */
record AdminRequest(SimulatedDevice device, String method, String path, String query, JsonNode body) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Nullable
    Object execute() {
        String[] parts = path.split("/", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        return switch (parts[0]) {
            case "state" ->
                Map.of(
                        "Configuration",
                        device.configuration("").get(),
                        "Status",
                        device.status("").get());
            case "status" -> value(device.status(rest));
            case "configuration" -> value(device.configuration(rest));
            case "event" -> emit(rest);
            case "command" -> script(rest);
            case "requests" -> requests();
            case "call" -> call(rest);
            case "people" -> {
                device.people(body.asInt());
                yield null;
            }
            case "touch" -> touch(rest);
            case "clock" -> clock(rest);
            case "fault" -> fault(rest);
            case "faults" -> {
                device.faults().clear();
                yield null;
            }
            case "raw" -> {
                device.sendRaw(body.isTextual() ? body.textValue() : body.toString());
                yield null;
            }
            default -> throw new AdminException(404, "No such path: /" + path);
        };
    }

    private @Nullable Object value(DeviceValue value) {
        switch (method) {
            case "GET" -> {
                JsonNode found = value.get();
                if (found.isMissingNode()) {
                    throw new AdminException(404, "No " + value);
                }
                return found;
            }
            case "PUT", "POST" -> {
                if (body.isObject()) {
                    value.set(map(body));
                } else {
                    value.set(plain(body));
                }
            }
            case "DELETE" -> value.remove();
            default -> throw new AdminException(405, method + " is not possible here");
        }
        return null;
    }

    private @Nullable Object emit(String event) {
        if (body.isObject()) {
            device.emit(event, map(body));
        } else if (body.isMissingNode()) {
            device.emit(event);
        } else {
            device.emit(event, plain(body));
        }
        return null;
    }

    private @Nullable Object script(String command) {
        CommandScript script = device.onCommand(command);
        if (method.equals("DELETE")) {
            script.reset();
            return null;
        }
        script.delay(Duration.ofMillis(body.path("delayMillis").asLong()));
        JsonNode error = body.path("error");
        if (body.path("ignore").asBoolean()) {
            script.ignore();
        } else if (error.isObject()) {
            script.fail(error.path("code").asInt(1), error.path("message").asText(), error.get("data"));
        } else {
            script.reply(body.get("result"));
        }
        return null;
    }

    private @Nullable Object requests() {
        if (method.equals("DELETE")) {
            device.clearRequests();
            return null;
        }
        String wanted = query.startsWith("method=") ? query.substring("method=".length()) : "";
        return (wanted.isEmpty() ? device.requests() : device.requests(wanted))
                .stream().map(AdminRequest::describe).toList();
    }

    private static Map<String, Object> describe(ReceivedRequest request) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("time", request.time().toString());
        fields.put("connection", request.connection());
        fields.put("user", request.user());
        fields.put("method", request.method());
        if (!request.id().isMissingNode()) {
            fields.put("id", request.id());
        }
        if (!request.params().isMissingNode()) {
            fields.put("params", request.params());
        }
        return fields;
    }

    private @Nullable Object call(String id) {
        if (method.equals("DELETE")) {
            device.calls().stream()
                    .filter(call -> id.isEmpty() || id.equals(Integer.toString(call.id())))
                    .forEach(call -> call.hangUp());
            return null;
        }
        return Map.of(
                "CallId",
                device.incomingCall(
                                body.path("from").asText("alice@example.com"),
                                body.path("displayName").asText(""))
                        .id());
    }

    private @Nullable Object touch(String what) {
        switch (what) {
            case "panel" -> device.touchPanel().clickPanel(body.path("PanelId").asText());
            case "widget" ->
                device.touchPanel()
                        .useWidget(
                                body.path("WidgetId").asText(),
                                body.path("Type").asText("clicked"),
                                body.path("Value").asText(""));
            case "prompt" -> device.touchPanel().choose(body.path("OptionId").asInt(1));
            case "text" -> device.touchPanel().enter(body.path("Text").asText());
            case "rating" -> device.touchPanel().rate(body.path("Rating").asInt());
            default -> throw new AdminException(404, "Nothing to touch: " + what);
        }
        return null;
    }

    private Object clock(String what) {
        switch (what) {
            case "freeze" -> device.clock().freeze();
            case "resume" -> device.clock().resume();
            case "advance" ->
                device.clock()
                        .advance(Duration.ofMillis((long) (body.path("seconds").asDouble() * 1000)));
            case "" -> {}
            default -> throw new AdminException(404, "The clock cannot " + what);
        }
        return Map.of("now", device.clock().now().toString());
    }

    private @Nullable Object fault(String name) {
        Faults faults = device.faults();
        int code = body.path("code").asInt();
        Duration duration = Duration.ofMillis(body.path("millis").asLong());
        switch (name) {
            case "dropConnections" -> faults.dropConnections();
            case "hangUp" -> faults.hangUp();
            case "closeConnections" ->
                faults.closeConnections(
                        code == 0 ? 1001 : code, body.path("reason").asText());
            case "refuse" -> faults.refuse(code, body.path("times").asInt(Integer.MAX_VALUE));
            case "unreachable" -> faults.unreachable();
            case "ignoreHandshakes" -> faults.ignoreHandshakes();
            case "silent" -> faults.silent();
            case "halfOpen" -> faults.halfOpen();
            case "ignorePings" -> faults.ignorePings();
            case "slow" -> faults.slow(duration);
            case "reorder" -> faults.reorder(body.path("seed").asLong());
            case "duplicateAnswers" -> faults.duplicateAnswers();
            case "malformed" -> faults.malformed(body.path("text").asText());
            case "huge" -> faults.huge(body.path("bytes").asInt());
            case "fragment" -> faults.fragment(body.path("bytes").asInt());
            case "unknownIds" -> faults.unknownIds();
            case "burst" ->
                faults.burst(body.path("path").asText(), body.path("count").asInt());
            case "subscriptionLimit" ->
                faults.subscriptionLimit(body.path("count").asInt());
            case "denyPermission" -> faults.denyPermission(body.path("path").asText());
            case "notReady" -> faults.notReady();
            case "reboot" -> faults.reboot(duration);
            case "powerCycle" -> faults.powerCycle(duration);
            default -> throw new AdminException(404, "No such fault: " + name);
        }
        return null;
    }

    private static Map<String, Object> map(JsonNode object) {
        return MAPPER.convertValue(
                object, MAPPER.getTypeFactory().constructMapType(TreeMap.class, String.class, Object.class));
    }

    private static Object plain(JsonNode value) {
        Object plain = MAPPER.convertValue(value, Object.class);
        if (plain == null) {
            throw new AdminException(400, "A value is missing");
        }
        return plain;
    }
}
