package dev.jxapi.runtime.device;

import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.ReconnectPolicy;
import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.XapiClient;
import dev.jxapi.runtime.XapiSession;
import java.time.Duration;

/** An API without a tree. */
public final class TestClient extends XapiClient {

    public static final Duration SOON = Duration.ofSeconds(10);

    private TestClient(XapiSession session) {
        super(session);
    }

    /** A builder with short times, over plain HTTP. */
    public static XapiBuilder<TestClient> builder(ScriptedDevice device) {
        return at(device.host()).insecureTransport().credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD);
    }

    public static XapiBuilder<TestClient> at(String host) {
        return at(host, NodeCatalogue.EMPTY);
    }

    public static XapiBuilder<TestClient> at(String host, NodeCatalogue catalogue) {
        return new XapiBuilder<>(host, catalogue, TestClient::new)
                .reconnectPolicy(ReconnectPolicy.exponential(Duration.ofMillis(20), Duration.ofMillis(100)))
                .requestTimeout(SOON);
    }

    public static TestClient connect(ScriptedDevice device) {
        return builder(device).connect();
    }
}
