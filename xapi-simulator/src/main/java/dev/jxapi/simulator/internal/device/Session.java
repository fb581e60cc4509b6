package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.internal.net.WebSocket;
import dev.jxapi.simulator.internal.state.Query;
import dev.jxapi.simulator.internal.state.StateJson;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import java.util.LinkedHashMap;
import java.util.Map;

/** One connection with its user and subscriptions. What it knows is guarded by the device's lock. */
public final class Session implements WebSocket.Listener {

    private final Device device;
    private final int number;
    private final User user;
    private final WebSocket webSocket;
    private final Outbox outbox;
    private final WireLog wireLog;
    private final StateJson dialect;
    private final Map<Integer, Query> subscriptions = new LinkedHashMap<>();
    private int nextSubscription;

    Session(Device device, int number, User user, boolean legacy, WebSocket webSocket) {
        this.device = device;
        this.number = number;
        this.user = user;
        this.webSocket = webSocket;
        this.wireLog = new WireLog(device.name(), number);
        this.outbox = new Outbox(webSocket, device.faults(), device.timer(), wireLog);
        this.dialect = new StateJson(legacy);
    }

    public int number() {
        return number;
    }

    User user() {
        return user;
    }

    public WebSocket webSocket() {
        return webSocket;
    }

    Outbox outbox() {
        return outbox;
    }

    StateJson dialect() {
        return dialect;
    }

    /** Adds a subscription; returns its id. */
    int subscribe(Query query) {
        int id = nextSubscription++;
        subscriptions.put(id, query);
        return id;
    }

    boolean unsubscribe(int id) {
        return subscriptions.remove(id) != null;
    }

    int subscriptionCount() {
        return subscriptions.size();
    }

    public Map<Integer, Query> subscriptions() {
        return Map.copyOf(subscriptions);
    }

    /** Tells each subscription what matters to it of a change of the state. */
    void feedback(Branch change) {
        subscriptions.forEach((id, query) -> feedback(id, query, change));
    }

    void feedback(int id, Query query, Branch change) {
        if (!(query.select(change) instanceof Branch matching)) {
            return;
        }
        Branch visible = device.visible(matching, user);
        for (Map.Entry<String, StateNode> root : visible.children().entrySet()) {
            notify(id, root.getKey(), root.getValue());
        }
    }

    /** Tells each subscription of an event. */
    void event(Branch event) {
        subscriptions.forEach((id, query) -> {
            if (query.select(event) instanceof Branch matching) {
                device.visible(matching, user).children().forEach((root, body) -> notify(id, root, body));
            }
        });
    }

    private void notify(int id, String root, StateNode body) {
        boolean idFirst = "Id".compareTo(root) < 0;
        outbox.feedback(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            json.writeStringField("method", "xFeedback/Event");
            json.writeObjectFieldStart("params");
            if (idFirst) {
                json.writeNumberField("Id", id);
            }
            json.writeFieldName(root);
            if (root.equals("Event")) {
                dialect.writeEventRoot((Branch) body, json);
            } else {
                dialect.write(body, json);
            }
            if (!idFirst) {
                json.writeNumberField("Id", id);
            }
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    @Override
    public void text(String message) {
        wireLog.received(message);
        device.received(this, message);
    }

    @Override
    public void binary(byte[] message) {
        device.received(this, null);
    }

    @Override
    public void closed(int code) {
        wireLog.note("closed with " + code);
        device.closed(this);
    }

    /** What a test that fails wants to know of it. */
    @Override
    public String toString() {
        return "#" + number + " " + user.name() + " with " + subscriptions.size() + " subscriptions";
    }
}
