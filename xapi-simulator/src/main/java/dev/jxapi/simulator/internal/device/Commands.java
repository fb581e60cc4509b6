package dev.jxapi.simulator.internal.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.simulator.CommandException;
import dev.jxapi.simulator.internal.model.DeviceModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code xCommand}: finds what a command does, checks its parameters, and tells what came of it. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Device device;
    private final Map<String, CommandHandler> handlers = new HashMap<>();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** What a test wants a command to do instead. It answers when and as it likes. */
    @FunctionalInterface
    public interface Script {
        void execute(CommandCall call, Reply reply, Commands commands);
    }

    Commands(Device device) {
        this.device = device;
    }

    /** Registers what a command does; {@code path} in terminal syntax. */
    public void handle(String path, CommandHandler handler) {
        handlers.put(key(path), handler);
    }

    /** Replaces what a command does, until told otherwise. */
    public void script(String path, @Nullable Script script) {
        if (script == null) {
            scripts.remove(key(path));
        } else {
            scripts.put(key(path), script);
        }
    }

    private static String key(String path) {
        return path.trim().replaceAll("[\\s/]+", " ").toLowerCase(Locale.ROOT);
    }

    void execute(Session session, String slashed, JsonNode params, Reply reply) {
        List<String> names = Arrays.asList(slashed.split("/"));
        DeviceNode node = device.model().command(names).orElse(null);
        String key = key(slashed);
        Script script = scripts.get(key);
        if (node == null && script == null) {
            throw Errors.methodNotFound();
        }
        device.permissions().checkCommandNotDenied(key);
        CommandCall call = node == null ? unchecked(slashed, params, session) : checked(node, params, session);
        if (script != null) {
            script.execute(call, reply, this);
            return;
        }
        CommandHandler handler = handlers.get(key);
        if (handler == null) {
            LOG.info("xCommand {} has no model in the simulator; it answers OK and does nothing else", call.path());
        }
        device.transaction(() -> {
            Object result = handler == null ? null : handler.execute(call);
            succeed(reply, result, session);
        });
    }

    private void succeed(Reply reply, @Nullable Object result, Session session) {
        JsonNode json = result(result);
        reply.result(generator -> session.dialect().writeResult(json, generator));
    }

    /** Lets a command succeed. */
    public void succeed(Reply reply, @Nullable Object result) {
        JsonNode json = result(result);
        reply.result(generator -> generator.writeTree(json));
    }

    private JsonNode result(@Nullable Object result) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        if (result != null) {
            JsonNode given = Json.node(result);
            if (!given.isObject()) {
                return given;
            }
            Map<String, JsonNode> sorted = new TreeMap<>();
            given.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.forEach(json::set);
        }
        if (!json.has("status") && (json.isEmpty() || device.evidence().commandStatus())) {
            json.put("status", "OK");
        }
        return json;
    }

    private static CommandCall unchecked(String slashed, JsonNode params, Session session) {
        Map<String, Object> parameters = new TreeMap<>();
        params.properties()
                .forEach(field ->
                        parameters.put(field.getKey(), Json.MAPPER.convertValue(field.getValue(), Object.class)));
        return new CommandCall(
                slashed.replace('/', ' '),
                parameters,
                params.path("body").textValue(),
                session.user().name());
    }

    private static CommandCall checked(DeviceNode node, JsonNode params, Session session) {
        if (!DeviceModel.usable(node.first().access(), session.user().roles())) {
            throw Errors.permissionDenied();
        }
        CommandContent content = (CommandContent) node.content();
        ParameterCheck check = new ParameterCheck(content, params);
        return new CommandCall(
                node.path().toString(),
                check.parameters(),
                check.body(),
                session.user().name());
    }

    /** The paths that do something, lower case. */
    public Set<String> modelled() {
        return handlers.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** An error that a script makes. */
    public static CommandException error(int code, String message, @Nullable JsonNode data) {
        return new CommandException(code, message, data);
    }
}
