package dev.jxapi.configuration;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.ConfigurationList;
import dev.jxapi.runtime.handle.ConfigurationNode;
import dev.jxapi.runtime.path.XapiPath;
import javax.annotation.processing.Generated;

/**
 * The configurations below {@code xConfiguration Cameras}.
 *
 * <p>Each method leads one step further. The node itself reads and follows all of them at once.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class CamerasConfigurationNode extends ConfigurationNode<CamerasConfiguration> {
    CamerasConfigurationNode(XapiSession session, XapiPath path) {
        super(session, path, CamerasConfiguration.TYPE);
    }

    /**
     * The configurations below {@code xConfiguration Cameras Camera}, on devices that do not number it.
     *
     * <p>From CE 9.15 to CE 9.15.
     *
     * @return the node
     * @apiNote {@code xConfiguration Cameras Camera}
     * @deprecated Removed in RoomOS 26.4.
     */
    @Deprecated
    public CamerasCameraWithoutIndexConfigurationNode cameraWithoutIndex() {
        return new CamerasCameraWithoutIndexConfigurationNode(session, path.child("Camera"));
    }

    /**
     * The items of {@code xConfiguration Cameras Camera[n]}. Item numbers are 1 to 3, fewer on some products.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the list
     * @apiNote {@code xConfiguration Cameras Camera[n]}
     */
    public ConfigurationList<CamerasCameraConfigurationNode, CamerasCameraConfiguration> camera() {
        return new ConfigurationList<>(session, path.child("Camera"),
                new CamerasCameraConfigurationNode(session, path.child("Camera").everyItem()));
    }

    /**
     * One element of {@link #camera()}.
     *
     * @param id the element's item number, which is not its position in the list
     * @return the element
     */
    public CamerasCameraConfigurationNode camera(int id) {
        return new CamerasCameraConfigurationNode(session, path.child("Camera").item(id));
    }

    /**
     * The configurations below {@code xConfiguration Cameras SpeakerTrack}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xConfiguration Cameras SpeakerTrack}
     */
    public CamerasSpeakerTrackConfigurationNode speakerTrack() {
        return new CamerasSpeakerTrackConfigurationNode(session, path.child("SpeakerTrack"));
    }
}
