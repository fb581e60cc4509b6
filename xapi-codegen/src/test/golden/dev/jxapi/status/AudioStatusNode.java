package dev.jxapi.status;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.type.InternalHeadsetUsb;
import dev.jxapi.type.OnOff;
import javax.annotation.processing.Generated;

/**
 * The statuses below {@code xStatus Audio}.
 *
 * <p>Each method leads one step further. The node itself reads and follows all of them at once.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class AudioStatusNode extends StatusNode<AudioStatus> {
    AudioStatusNode(XapiSession session, XapiPath path) {
        super(session, path, AudioStatus.TYPE);
    }

    /**
     * Reads or follows the selected device of {@code xStatus Audio}: {@code Internal} or {@code HeadsetUSB}.
     *
     * <p>From CE 9.15 to CE 9.15. Read by users with the role Admin, Integrator or User.
     *
     * @return the handle
     * @apiNote {@code xStatus Audio SelectedDevice}
     * @deprecated Removed in RoomOS 26.4.
     */
    @Deprecated
    public StatusValue<InternalHeadsetUsb> selectedDevice() {
        return new StatusValue<>(session, path.child("SelectedDevice"), InternalHeadsetUsb.TYPE);
    }

    /**
     * Reads or follows the volume of the loudspeakers: a whole number.
     *
     * <p>In CE 9.15 and later. Read by users with the role Admin, Integrator or User.
     *
     * @return the handle
     * @apiNote {@code xStatus Audio Volume}
     */
    public StatusValue<Integer> volume() {
        return new StatusValue<>(session, path.child("Volume"), ValueType.INTEGER);
    }

    /**
     * Reads or follows whether the loudspeakers are silenced: {@code Off} or {@code On}.
     *
     * <p>In CE 9.15 and later. Read by users with the role Admin, Integrator or User.
     *
     * @return the handle
     * @apiNote {@code xStatus Audio VolumeMute}
     */
    public StatusValue<OnOff> volumeMute() {
        return new StatusValue<>(session, path.child("VolumeMute"), OnOff.TYPE);
    }
}
