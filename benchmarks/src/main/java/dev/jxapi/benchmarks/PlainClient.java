package dev.jxapi.benchmarks;

import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.XapiBuilder;
import dev.jxapi.runtime.XapiClient;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.simulator.SimulatedDevice;

/** A client without a tree: what all generated APIs have in common. */
final class PlainClient extends XapiClient {

    PlainClient(XapiSession session) {
        super(session);
    }

    static XapiBuilder<PlainClient> to(SimulatedDevice device) {
        return new XapiBuilder<>(device.url(), NodeCatalogue.EMPTY, PlainClient::new)
                .credentials(device.username(), device.password());
    }
}
