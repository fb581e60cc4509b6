package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.CommandHandler;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Panels and widgets that an integrator has put on the touch controller. */
public final class Extensions implements Behaviour {

    private static final String EXTENSIONS = "UserInterface Extensions ";

    private final Device device;
    private final Map<String, PanelXml> panels = new LinkedHashMap<>();
    private final Map<String, Integer> widgets = new LinkedHashMap<>();
    private int icons;

    Extensions(Device device) {
        this.device = device;
        handle("Panel Save", this::save);
        handle("Panel Remove", call -> remove(call.text("PanelId", "")));
        handle("Panel Update", this::update);
        handle("Panel Open", call -> event("Panel Open", call));
        handle("Panel Close", call -> event("Panel Close", call));
        handle("Panel Clicked", call -> event("Panel Clicked", call));
        handle("Set", this::setAll);
        handle("Clear", call -> clear());
        handle("List", call -> list());
        handle("Export", call -> Map.of("Data", export()));
        handle("Widget SetValue", this::setValue);
        handle("Widget UnsetValue", this::unsetValue);
        handle("Widget Action", call -> event("Widget Action", call));
        for (String icon : List.of("Icon Upload", "Icon Download", "Icon Fetch")) {
            handle(icon, call -> Map.of("IconId", call.text("Id", "icon-" + ++icons)));
        }
    }

    private void handle(String path, CommandHandler handler) {
        device.commands().handle(EXTENSIONS + path, handler);
    }

    private @Nullable Object save(CommandCall call) {
        List<PanelXml> found = PanelXml.parse(call.body() == null ? "" : call.body());
        if (found.size() != 1) {
            throw Errors.failed("Expected a single Panel, got " + found.size());
        }
        put(found.get(0).withId(call.text("PanelId", "")));
        layoutUpdated();
        return null;
    }

    private @Nullable Object setAll(CommandCall call) {
        List<PanelXml> found = PanelXml.parse(call.body() == null ? "" : call.body());
        clear();
        found.forEach(this::put);
        layoutUpdated();
        return null;
    }

    private void put(PanelXml panel) {
        panels.put(panel.id(), panel);
        panel.widgets().forEach(widget -> widgets.putIfAbsent(widget, widgets.size() + 1));
        device.change(change -> panel.widgets().forEach(widget -> {
            String status = EXTENSIONS + "Widget " + widgets.get(widget);
            change.statusIfKnown(status + " WidgetId", widget);
            if (change.statusValue(status + " Value") == null) {
                change.statusIfKnown(status + " Value", "");
            }
        }));
    }

    private @Nullable Object remove(String id) {
        PanelXml panel = panels.remove(id);
        if (panel != null) {
            forget(panel);
            layoutUpdated();
        }
        return null;
    }

    private void forget(PanelXml panel) {
        device.change(change -> panel.widgets().forEach(widget -> {
            Integer number = widgets.remove(widget);
            if (number != null) {
                change.removeStatus(EXTENSIONS + "Widget " + number);
            }
        }));
    }

    private @Nullable Object clear() {
        panels.values().forEach(this::forget);
        panels.clear();
        widgets.clear();
        return null;
    }

    private @Nullable Object update(CommandCall call) {
        String id = call.text("PanelId", "");
        PanelXml panel = panels.get(id);
        if (panel == null) {
            throw Errors.failed("No such panel: '" + id + "'");
        }
        panels.put(id, panel.with(call.parameters()));
        layoutUpdated();
        return null;
    }

    private void layoutUpdated() {
        device.emit(EXTENSIONS + "Widget LayoutUpdated", null);
    }

    private Object list() {
        if (panels.isEmpty()) {
            return Map.of();
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (PanelXml panel : panels.values()) {
            Map<String, Object> fields = new TreeMap<>(panel.fields());
            fields.put("Order", all.size() + 1);
            fields.put("id", all.size() + 1);
            all.add(fields);
        }
        return Map.of("Extensions", Map.of("Panel", all, "Version", "1.11"));
    }

    private String export() {
        StringBuilder xml = new StringBuilder("<Extensions><Version>1.11</Version>");
        panels.values().forEach(panel -> xml.append(panel.xml()));
        return xml.append("</Extensions>").toString();
    }

    private @Nullable Object setValue(CommandCall call) {
        return value(call, call.text("Value", ""));
    }

    private @Nullable Object unsetValue(CommandCall call) {
        return value(call, "");
    }

    private @Nullable Object value(CommandCall call, String value) {
        String id = call.text("WidgetId", "");
        Integer number = widgets.get(id);
        if (number == null) {
            throw Errors.failed("Unknown widget: '" + id + "'");
        }
        device.change(change -> change.statusIfKnown(EXTENSIONS + "Widget " + number + " Value", value));
        return null;
    }

    private @Nullable Object event(String name, CommandCall call) {
        device.emit(EXTENSIONS + name, call.parameters());
        return null;
    }

    /** Somebody presses, moves or releases a widget. */
    public void act(String widget, String type, String value) {
        device.emit(EXTENSIONS + "Widget Action", Map.of("Type", type, "Value", value, "WidgetId", widget));
        String signal = widget + (value.isEmpty() ? "" : ":" + value);
        switch (type) {
            case "pressed" -> device.emit(EXTENSIONS + "Event Pressed", Map.of("Signal", signal));
            case "released" -> device.emit(EXTENSIONS + "Event Released", Map.of("Signal", signal));
            case "clicked" -> device.emit(EXTENSIONS + "Event Clicked", Map.of("Signal", signal));
            case "changed" -> device.emit(EXTENSIONS + "Event Changed", Map.of("Signal", signal));
            default -> {}
        }
    }

    /** Somebody opens a panel. */
    public void click(String panel) {
        device.emit(EXTENSIONS + "Panel Clicked", Map.of("PanelId", panel));
    }

    /** The ids of the panels. */
    public List<String> panels() {
        return device.locked(() -> List.copyOf(panels.keySet()));
    }

    @Override
    public void reset() {
        clear();
    }
}
