package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.internal.net.HttpRequest;
import dev.jxapi.simulator.internal.net.HttpResponse;
import dev.jxapi.simulator.internal.net.Upgrade;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.StateTree;
import java.util.Map;

/** The web server in front of the device: who may come in, and with which status code the others are sent away. */
final class FrontDoor implements Upgrade.Policy {

    private static final StatePath WEBSOCKET = StatePath.parse("Configuration NetworkServices Websocket");
    private static final StatePath HTTP_MODE = StatePath.parse("Configuration NetworkServices HTTP Mode");

    private final Device device;

    FrontDoor(Device device) {
        this.device = device;
    }

    @Override
    public Upgrade decide(HttpRequest request) {
        FaultPlan faults = device.faults();
        if (faults.ignoreHandshakes) {
            return new Upgrade.Ignored();
        }
        int refusal = faults.refusal();
        if (refusal != 0) {
            return HttpResponse.of(refusal);
        }
        if (faults.booting) {
            return HttpResponse.of(502);
        }
        if (!request.path().equals("/ws") && !request.path().equals("/ws/")) {
            return HttpResponse.of(404);
        }
        if (configured(WEBSOCKET).equals("Off") || configured(HTTP_MODE).equals("Off")) {
            return HttpResponse.of(404);
        }
        if (!request.secure() && configured(HTTP_MODE).equals("HTTPS")) {
            return new HttpResponse(
                    401, Map.of("WWW-Authenticate", "Basic realm=\"CISCO-Endpoint\""), "401 Unauthorized\n");
        }
        if (!"websocket".equalsIgnoreCase(request.header("Upgrade")) || request.header("Sec-WebSocket-Key") == null) {
            return HttpResponse.of(400);
        }
        return authenticate(request);
    }

    private Upgrade authenticate(HttpRequest request) {
        Authentication authentication = Authentication.of(request);
        User user = authentication == null ? null : device.users().get(authentication.user());
        if (authentication == null || user == null || !user.active()) {
            return HttpResponse.of(403);
        }
        if (device.logins().locked(user.name())) {
            return HttpResponse.of(403);
        }
        if (!user.password().equals(authentication.password())) {
            device.logins().failed(user.name());
            return HttpResponse.of(403);
        }
        device.logins().succeeded(user.name());
        boolean legacy = request.query().startsWith("legacy");
        return new Upgrade.Accepted(authentication.subprotocol(), webSocket -> device.opened(user, legacy, webSocket));
    }

    private String configured(StatePath path) {
        return StateTree.get(device.root(), path) instanceof Leaf leaf
                ? leaf.value().toString()
                : "";
    }
}
