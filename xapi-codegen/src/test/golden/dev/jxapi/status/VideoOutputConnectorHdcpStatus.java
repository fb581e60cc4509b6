package dev.jxapi.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;
import dev.jxapi.type.ConnectorHdcp;
import dev.jxapi.type.HdcpState;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The values below {@code xStatus Video Output Connector[n] HDCP}.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class VideoOutputConnectorHdcpStatus extends View {
    /**
     * How it is made from JSON.
     */
    public static final ViewType<VideoOutputConnectorHdcpStatus> TYPE = ViewType.ofValueOrObject(
            "xStatus Video Output Connector[n] HDCP", VideoOutputConnectorHdcpStatus::new);

    private VideoOutputConnectorHdcpStatus(JsonNode json) {
        super("xStatus Video Output Connector[n] HDCP", json);
    }

    /**
     * {@code Hdcp} of {@code xStatus Video Output Connector[n]}: {@code Unsupported} or {@code Authenticated}.
     *
     * @return the value, null where the device did not send it
     * @apiNote {@code xStatus Video Output Connector[n] Hdcp}
     * @deprecated Removed in RoomOS 26.4.
     */
    @Deprecated
    public @Nullable ConnectorHdcp value() {
        return ownValue(ConnectorHdcp.TYPE);
    }

    /**
     * The state of {@code xStatus Video Output Connector[n] HDCP}: {@code Inactive} or {@code Authenticated}.
     *
     * @return the value, null where the device did not send it
     * @apiNote {@code xStatus Video Output Connector[n] HDCP State}
     */
    public @Nullable HdcpState state() {
        return value("State", HdcpState.TYPE);
    }
}
