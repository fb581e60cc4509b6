package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.Connection;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.Arguments;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.Call.Recovery;
import dev.jxapi.runtime.internal.rpc.DeviceFuture;
import dev.jxapi.runtime.path.XapiPath;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A session over a connection to a device, with options of its own. */
public final class DeviceSession implements XapiSession {

    private final DeviceConnection connection;
    private final RequestOptions options;

    public DeviceSession(DeviceConnection connection, RequestOptions options) {
        this.connection = connection;
        this.options = options;
    }

    @Override
    public CompletableFuture<JsonNode> get(XapiPath path) {
        if (path.hasWildcard()) {
            return CompletableFuture.failedFuture(
                    new XapiValueException(path + ": a get reads one node; read many with a query"));
        }
        return send(new Call(
                "xGet", params().set("Path", path.toJson()), path.toString(), options.timeout(), Recovery.REPEAT));
    }

    @Override
    public CompletableFuture<JsonNode> query(XapiPath query) {
        return send(new Call(
                "xQuery", params().set("Query", query.toJson()), query.toString(), options.timeout(), Recovery.REPEAT));
    }

    @Override
    public CompletableFuture<Void> set(XapiPath path, JsonNode value) {
        ObjectNode params = params();
        params.set("Path", path.toJson());
        params.set("Value", value);
        return send(new Call("xSet", params, path.toString(), options.timeout(), changes()))
                .map(ignored -> null);
    }

    @Override
    public CompletableFuture<JsonNode> execute(CommandCall call) {
        return send(new Call(call.method(), call.arguments(), call.toString(), options.timeout(), changes()));
    }

    private Recovery changes() {
        return new Recovery(options.waitForConnection(), options.idempotent());
    }

    @Override
    public CompletableFuture<Subscription> subscribe(FeedbackQuery query) {
        return DeviceFuture.of(connection.feedback().subscribe(query, options), connection.callbacks());
    }

    private DeviceFuture<JsonNode> send(Call call) {
        DeviceFuture<JsonNode> answer = DeviceFuture.of(call, connection.callbacks());
        connection.send(call);
        return answer;
    }

    private static ObjectNode params() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public RequestOptions options() {
        return options;
    }

    @Override
    public XapiSession with(RequestOptions other) {
        return new DeviceSession(connection, Arguments.notNull(other, "request options"));
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Optional<NodeFacts> facts(XapiPath path) {
        return connection.catalogue().find(path);
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
