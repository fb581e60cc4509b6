package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selfview, layout, and which camera the others see. */
final class VideoControls implements Behaviour {

    private final Device device;

    VideoControls(Device device) {
        this.device = device;
        device.commands().handle("Video Selfview Set", this::selfview);
        device.commands().handle("Video Layout LayoutFamily Set", this::layoutFamily);
        device.commands()
                .handle(
                        "Video Layout SetLayout",
                        call -> status("Video Layout CurrentLayouts ActiveLayout", call.text("LayoutName", "")));
        device.commands()
                .handle(
                        "Video ActiveSpeakerPIP Set",
                        call -> status("Video ActiveSpeaker PIPPosition", call.text("Position", "")));
        device.commands().handle("Video Input SetMainVideoSource", this::mainVideoSource);
        device.commands().handle("Video Input MainVideo Mute", call -> status("Video Input MainVideoMute", "On"));
        device.commands().handle("Video Input MainVideo Unmute", call -> status("Video Input MainVideoMute", "Off"));
    }

    private @Nullable Object selfview(CommandCall call) {
        for (String name : List.of("Mode", "FullscreenMode", "OnMonitorRole", "PIPPosition")) {
            String value = call.text(name);
            if (value != null) {
                status("Video Selfview " + name, value);
            }
        }
        return null;
    }

    private @Nullable Object layoutFamily(CommandCall call) {
        String family = call.text("LayoutFamily", "auto");
        return status("Video Layout LayoutFamily " + call.text("Target", "Local"), family);
    }

    private @Nullable Object mainVideoSource(CommandCall call) {
        String connector = call.text("ConnectorId");
        String source = call.text("SourceId", connector == null ? "" : connector);
        if (source.isEmpty()) {
            throw Errors.badArgument("ConnectorId");
        }
        return status("Video Input MainVideoSource", source);
    }

    private @Nullable Object status(String path, Object value) {
        device.change(change -> change.statusIfKnown(path, value));
        return null;
    }

    @Override
    public void stopped() {
        status("Video Selfview Mode", "Off");
        status("Video Selfview FullscreenMode", "Off");
        status("Video Input MainVideoMute", "Off");
    }
}
