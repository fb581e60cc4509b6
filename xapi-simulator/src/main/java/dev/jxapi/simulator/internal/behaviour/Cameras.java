package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Camera positions, their presets, and the presets of the room. */
final class Cameras implements Behaviour {

    private static final List<String> AXES = List.of("Pan", "Tilt", "Zoom", "Focus", "Lens");
    private static final int RAMP = 100;

    private final Device device;
    private final Map<Integer, Preset> presets = new TreeMap<>();

    private record Preset(int id, int camera, String name, boolean home, Map<String, Object> position) {}

    Cameras(Device device) {
        this.device = device;
        device.commands().handle("Camera PositionSet", this::position);
        device.commands()
                .handle("Camera PositionReset", call -> move(camera(call), Map.of("Pan", 0, "Tilt", 0, "Zoom", 0)));
        device.commands().handle("Camera Ramp", this::ramp);
        device.commands().handle("Camera Preset Store", this::store);
        device.commands().handle("Camera Preset List", this::list);
        device.commands().handle("Camera Preset Activate", call -> activate(preset(call)));
        device.commands().handle("Camera Preset Edit", this::edit);
        device.commands().handle("Camera Preset Remove", call -> {
            presets.remove(preset(call).id);
            return null;
        });
        device.commands().handle("Camera Preset ActivateDefaultPosition", call -> {
            presets.values().stream().filter(Preset::home).forEach(this::activate);
            return null;
        });
        device.commands().handle("RoomPreset Store", call -> roomPreset(call, "True"));
        device.commands().handle("RoomPreset Clear", call -> roomPreset(call, "False"));
        status("Cameras SpeakerTrack Activate", "Cameras SpeakerTrack Status", "Active");
        status("Cameras SpeakerTrack Deactivate", "Cameras SpeakerTrack Status", "Inactive");
        device.commands().handle("Cameras PresenterTrack Set", call -> {
            device.change(change -> change.statusIfKnown("Cameras PresenterTrack Status", call.text("Mode", "Off")));
            return null;
        });
    }

    private void status(String command, String status, String value) {
        device.commands().handle(command, call -> {
            device.change(change -> change.statusIfKnown(status, value));
            return null;
        });
    }

    private int camera(CommandCall call) {
        int camera = call.number("CameraId", 1);
        if (!device.statusItems("Cameras Camera").contains(camera)) {
            throw Errors.failed("No such camera: " + camera);
        }
        return camera;
    }

    private @Nullable Object position(CommandCall call) {
        Map<String, Object> position = new TreeMap<>(call.parameters());
        position.keySet().retainAll(AXES);
        return move(camera(call), position);
    }

    private @Nullable Object ramp(CommandCall call) {
        int camera = camera(call);
        Map<String, Object> position = new TreeMap<>();
        add(position, camera, "Pan", step(call.text("Pan", ""), "Right", "Left"));
        add(position, camera, "Tilt", step(call.text("Tilt", ""), "Up", "Down"));
        add(position, camera, "Zoom", step(call.text("Zoom", ""), "Out", "In"));
        return move(camera, position);
    }

    private static int step(String wanted, String more, String less) {
        return wanted.equals(more) ? RAMP : wanted.equals(less) ? -RAMP : 0;
    }

    private void add(Map<String, Object> position, int camera, String axis, int step) {
        if (step != 0) {
            Object now = device.statusValue("Cameras Camera " + camera + " Position " + axis);
            position.put(axis, (now instanceof Integer number ? number : 0) + step);
        }
    }

    private @Nullable Object move(int camera, Map<String, Object> position) {
        device.change(change -> position.forEach(
                (axis, value) -> change.statusIfKnown("Cameras Camera " + camera + " Position " + axis, value)));
        return null;
    }

    private Object store(CommandCall call) {
        int camera = camera(call);
        int id = call.number("PresetId", 0);
        for (int free = 1; id == 0; free++) {
            id = presets.containsKey(free) ? 0 : free;
        }
        Map<String, Object> position = new TreeMap<>();
        for (String axis : AXES) {
            Object value = device.statusValue("Cameras Camera " + camera + " Position " + axis);
            if (value != null) {
                position.put(axis, value);
            }
        }
        presets.put(
                id, new Preset(id, camera, call.text("Name", "Preset " + id), call.flag("DefaultPosition"), position));
        return Map.of("PresetId", id);
    }

    private Preset preset(CommandCall call) {
        int id = call.number("PresetId", 0);
        Preset preset = presets.get(id);
        if (preset == null) {
            throw Errors.failed("No such preset: " + id);
        }
        return preset;
    }

    private @Nullable Object edit(CommandCall call) {
        Preset old = preset(call);
        boolean home = call.has("DefaultPosition") ? call.flag("DefaultPosition") : old.home;
        presets.put(old.id, new Preset(old.id, old.camera, call.text("Name", old.name), home, old.position));
        return null;
    }

    private @Nullable Object activate(Preset preset) {
        return move(preset.camera, preset.position);
    }

    private Object list(CommandCall call) {
        int camera = call.number("CameraId", 0);
        List<Preset> found = presets.values().stream()
                .filter(preset -> camera == 0 || preset.camera == camera)
                .filter(preset -> !call.has("DefaultPosition") || preset.home == call.flag("DefaultPosition"))
                .toList();
        return found.isEmpty()
                ? Map.of()
                : Map.of(
                        "Preset",
                        Pages.items(
                                found,
                                1,
                                preset -> Map.of(
                                        "CameraId", preset.camera,
                                        "DefaultPosition", preset.home ? "True" : "False",
                                        "Name", preset.name,
                                        "PresetId", preset.id)));
    }

    private @Nullable Object roomPreset(CommandCall call, String defined) {
        String preset = "RoomPreset " + call.number("PresetId", 1) + " ";
        device.change(change -> change.statusIfKnown(preset + "Defined", defined)
                .statusIfKnown(preset + "Description", call.text("Description", ""))
                .statusIfKnown(preset + "Type", call.text("Type", "All")));
        return null;
    }

    @Override
    public void reset() {
        presets.clear();
    }
}
