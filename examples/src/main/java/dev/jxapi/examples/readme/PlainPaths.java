package dev.jxapi.examples.readme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.Xapi;
import dev.jxapi.runtime.CommandResult;
import java.util.Map;

/** What the types do not cover. */
public final class PlainPaths {

    private PlainPaths() {}

    /** The forms of plain access. */
    public static void run(Xapi xapi) {
        // readme
        JsonNode uptime = xapi.get("Status/SystemUnit/Uptime");
        JsonNode names = xapi.query("Status/**/DisplayName");
        xapi.set("Configuration/SystemUnit/Name", "Boardroom");
        CommandResult result = xapi.execute("Audio/Volume/Set", Map.of("Level", 70));
        // end
        System.out.println(uptime + " " + names + " " + result);
    }
}
