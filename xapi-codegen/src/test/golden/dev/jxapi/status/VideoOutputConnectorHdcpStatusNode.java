package dev.jxapi.status;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.type.ConnectorHdcp;
import dev.jxapi.type.HdcpState;
import javax.annotation.processing.Generated;

/**
 * The statuses below {@code xStatus Video Output Connector[n] HDCP}.
 *
 * <p>Each method leads one step further. The node itself reads and follows all of them at once.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class VideoOutputConnectorHdcpStatusNode extends StatusNode<VideoOutputConnectorHdcpStatus> {
    VideoOutputConnectorHdcpStatusNode(XapiSession session, XapiPath path) {
        super(session, path, VideoOutputConnectorHdcpStatus.TYPE);
    }

    /**
     * Reads or follows {@code Hdcp} of {@code xStatus Video Output Connector[n]}: {@code Unsupported} or
     * {@code Authenticated}.
     *
     * <p>From CE 9.15 to CE 9.15. Read by users with the role Admin, Integrator or User.
     *
     * @return the handle
     * @apiNote {@code xStatus Video Output Connector[n] Hdcp}
     * @deprecated Removed in RoomOS 26.4.
     */
    @Deprecated
    public StatusValue<ConnectorHdcp> value() {
        return new StatusValue<>(session, path, ConnectorHdcp.TYPE);
    }

    /**
     * Reads or follows the state of {@code xStatus Video Output Connector[n] HDCP}: {@code Inactive} or
     * {@code Authenticated}.
     *
     * <p>Since RoomOS 26.4. Read by users with the role Admin, Integrator or User.
     *
     * @return the handle
     * @apiNote {@code xStatus Video Output Connector[n] HDCP State}
     */
    public StatusValue<HdcpState> state() {
        return new StatusValue<>(session, path.child("State"), HdcpState.TYPE);
    }
}
