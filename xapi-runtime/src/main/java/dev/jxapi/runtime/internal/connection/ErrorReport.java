package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.DeviceErrors;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that the device answered with an error. To say why a node is unknown it asks once what product the device is;
 * until that is known, or cannot be, the call waits for a moment, and nothing else does. A channel that could not say it is not
 * asked again.
 */
final class ErrorReport {

    private static final XapiPath PRODUCT =
            XapiPath.of(Root.STATUS).child("SystemUnit").child("ProductPlatform");
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String device;
    private final NodeCatalogue catalogue;
    private volatile @Nullable String product;
    private volatile @Nullable Channel askedInVain;

    ErrorReport(String device, NodeCatalogue catalogue) {
        this.device = device;
        this.catalogue = catalogue;
    }

    /** Fails a call. */
    void end(Channel channel, Call call, DeviceError error) {
        NodeFacts facts = DeviceErrors.isUnknownNode(error) ? facts(call) : null;
        if (facts == null || facts.products().isEmpty() || product != null || channel.equals(askedInVain)) {
            fail(call, error, facts);
            return;
        }
        channel.call(
                        "xGet",
                        JsonNodeFactory.instance.objectNode().set("Path", PRODUCT.toJson()),
                        PRODUCT.toString(),
                        PATIENCE)
                .whenComplete((answer, failure) -> {
                    remember(channel, answer);
                    fail(call, error, facts);
                });
    }

    private void remember(Channel channel, @Nullable JsonNode answer) {
        if (answer != null && answer.isTextual() && !answer.textValue().isBlank()) {
            product = answer.textValue();
        } else {
            askedInVain = channel;
        }
    }

    private void fail(Call call, DeviceError error, @Nullable NodeFacts facts) {
        call.fail(DeviceErrors.exception(error, call.subject(), device, facts, product));
    }

    private @Nullable NodeFacts facts(Call call) {
        try {
            Optional<NodeFacts> found = catalogue.find(XapiPath.parse(call.subject()));
            return found.orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
