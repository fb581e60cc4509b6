package dev.jxapi.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The values below {@code xConfiguration Cameras}.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class CamerasConfiguration extends View {
    /**
     * How it is made from JSON.
     */
    public static final ViewType<CamerasConfiguration> TYPE = ViewType.of("xConfiguration Cameras",
            CamerasConfiguration::new);

    private CamerasConfiguration(JsonNode json) {
        super("xConfiguration Cameras", json);
    }

    /**
     * The values below {@code xConfiguration Cameras Camera}.
     *
     * <p>From CE 9.15 to CE 9.15.
     *
     * @return the view, null where the device did not send it
     * @apiNote {@code xConfiguration Cameras Camera}
     * @deprecated Removed in RoomOS 26.4.
     */
    @Deprecated
    public @Nullable CamerasCameraWithoutIndexConfiguration cameraWithoutIndex() {
        return single("Camera", CamerasCameraWithoutIndexConfiguration.TYPE);
    }

    /**
     * The elements of {@code xConfiguration Cameras Camera[n]}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the elements, empty where the device sent none
     * @apiNote {@code xConfiguration Cameras Camera[n]}
     */
    public List<CamerasCameraConfiguration> camera() {
        return list("Camera", CamerasCameraConfiguration.TYPE);
    }

    /**
     * The values below {@code xConfiguration Cameras SpeakerTrack}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the view, null where the device did not send it
     * @apiNote {@code xConfiguration Cameras SpeakerTrack}
     */
    public @Nullable CamerasSpeakerTrackConfiguration speakerTrack() {
        return value("SpeakerTrack", CamerasSpeakerTrackConfiguration.TYPE);
    }
}
