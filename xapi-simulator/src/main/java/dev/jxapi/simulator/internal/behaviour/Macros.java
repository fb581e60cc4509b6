package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Macros: kept, listed, switched on and off, but not run. */
final class Macros implements Behaviour {

    private final Device device;
    private final Map<String, Macro> macros = new TreeMap<>();
    private boolean running = true;

    private record Macro(String name, String content, boolean active) {}

    Macros(Device device) {
        this.device = device;
        device.commands().handle("Macros Macro Save", this::save);
        device.commands().handle("Macros Macro Get", this::get);
        device.commands().handle("Macros Macro Remove", this::remove);
        device.commands().handle("Macros Macro RemoveAll", call -> {
            macros.clear();
            return null;
        });
        device.commands().handle("Macros Macro Activate", call -> activate(call, true));
        device.commands().handle("Macros Macro Deactivate", call -> activate(call, false));
        device.commands().handle("Macros Macro Rename", this::rename);
        device.commands().handle("Macros Runtime Status", call -> status());
        device.commands().handle("Macros Runtime Start", call -> run(true));
        device.commands().handle("Macros Runtime Stop", call -> run(false));
        device.commands().handle("Macros Runtime Restart", call -> {
            device.emit("Macros Runtime Reloaded", null);
            return run(true);
        });
    }

    private @Nullable Object save(CommandCall call) {
        String name = call.text("Name", "");
        Macro before = macros.get(name);
        if (before != null && !call.flag("Overwrite")) {
            throw Errors.failed("Macro already exists");
        }
        macros.put(name, new Macro(name, call.body() == null ? "" : call.body(), before != null && before.active));
        device.emit("Macros Macro Saved", Map.of("Name", name));
        return null;
    }

    private Object get(CommandCall call) {
        String name = call.text("Name");
        List<Macro> found = name == null ? new ArrayList<>(macros.values()) : List.of(named(name));
        return found.isEmpty()
                ? Map.of()
                : Map.of("Macro", Pages.items(found, 1, macro -> {
                    Map<String, Object> fields = new TreeMap<>();
                    fields.put("Name", macro.name);
                    fields.put("Active", macro.active ? "True" : "False");
                    if (call.flag("Content")) {
                        fields.put("Content", macro.content);
                    }
                    return fields;
                }));
    }

    private Macro named(String name) {
        Macro macro = macros.get(name);
        if (macro == null) {
            throw Errors.failed("No such macro");
        }
        return macro;
    }

    private @Nullable Object remove(CommandCall call) {
        Macro macro = named(call.text("Name", ""));
        macros.remove(macro.name);
        device.emit("Macros Macro Removed", Map.of("Name", macro.name));
        return null;
    }

    private @Nullable Object activate(CommandCall call, boolean active) {
        Macro macro = named(call.text("Name", ""));
        macros.put(macro.name, new Macro(macro.name, macro.content, active));
        device.emit("Macros Macro " + (active ? "Activated" : "Deactivated"), Map.of("Name", macro.name));
        return null;
    }

    private @Nullable Object rename(CommandCall call) {
        Macro macro = named(call.text("Name", ""));
        String name = call.text("NewName", "");
        macros.remove(macro.name);
        macros.put(name, new Macro(name, macro.content, macro.active));
        device.emit("Macros Macro Renamed", Map.of("Name", macro.name, "NewName", name));
        return null;
    }

    private Object status() {
        long active = running ? macros.values().stream().filter(Macro::active).count() : 0;
        return Map.of("ActiveMacros", active, "Crashes", 0, "Running", running ? "True" : "False");
    }

    private @Nullable Object run(boolean run) {
        running = run;
        if (run) {
            device.emit("Macros Runtime Ready", null);
        }
        return null;
    }

    @Override
    public void reset() {
        macros.clear();
        running = true;
    }
}
