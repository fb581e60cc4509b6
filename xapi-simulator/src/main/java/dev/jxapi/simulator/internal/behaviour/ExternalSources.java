package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sources that a control system offers for presentation. */
final class ExternalSources implements Behaviour {

    private static final String SOURCE = "UserInterface Presentation ExternalSource ";

    private final Device device;
    private final Map<String, Map<String, Object>> sources = new LinkedHashMap<>();

    ExternalSources(Device device) {
        this.device = device;
        device.commands().handle(SOURCE + "Add", this::add);
        device.commands().handle(SOURCE + "Remove", call -> {
            sources.remove(identifier(call));
            return null;
        });
        device.commands().handle(SOURCE + "RemoveAll", call -> {
            sources.clear();
            return null;
        });
        device.commands().handle(SOURCE + "List", call -> list());
        device.commands().handle(SOURCE + "State Set", this::setState);
        device.commands().handle(SOURCE + "Select", this::select);
    }

    private @Nullable Object add(CommandCall call) {
        Map<String, Object> source = new TreeMap<>(call.parameters());
        source.put("State", "NotReady");
        sources.put(call.text("SourceIdentifier", ""), source);
        return null;
    }

    private String identifier(CommandCall call) {
        String identifier = call.text("SourceIdentifier", "");
        if (!sources.containsKey(identifier)) {
            throw Errors.failed("Unknown source: '" + identifier + "'");
        }
        return identifier;
    }

    private Object list() {
        List<Map<String, Object>> all = new ArrayList<>(sources.values());
        return all.isEmpty() ? Map.of() : Map.of("Source", Pages.items(all, 1, source -> source));
    }

    private @Nullable Object setState(CommandCall call) {
        sources.getOrDefault(identifier(call), new TreeMap<>()).putAll(call.parameters());
        return null;
    }

    private @Nullable Object select(CommandCall call) {
        device.emit(SOURCE + "Selected", Map.of("SourceIdentifier", identifier(call)));
        return null;
    }

    @Override
    public void stopped() {
        sources.clear();
    }
}
