package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calls that are over, newest first. */
final class CallHistory implements Behaviour {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Device device;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> acknowledged = new HashSet<>();
    private int nextId = 1;

    private record Entry(
            int id,
            int callId,
            String remote,
            String displayName,
            String protocol,
            int rate,
            boolean incoming,
            boolean answered,
            Instant start,
            Instant end,
            int duration,
            String cause) {

        String occurrence() {
            return !incoming ? "Placed" : answered ? "Received" : "Missed";
        }
    }

    CallHistory(Device device) {
        this.device = device;
        device.commands().handle("CallHistory Get", this::get);
        device.commands().handle("CallHistory Recents", this::recents);
        device.commands().handle("CallHistory DeleteAll", this::deleteAll);
        device.commands().handle("CallHistory DeleteEntry", this::delete);
        device.commands().handle("CallHistory AcknowledgeMissedCall", this::acknowledge);
        device.commands().handle("CallHistory AcknowledgeAllMissedCalls", call -> {
            entries.forEach(entry -> acknowledged.add(entry.id));
            return null;
        });
    }

    void add(Call call, String cause, int duration) {
        entries.add(
                0,
                new Entry(
                        nextId++,
                        call.id,
                        call.remote,
                        call.displayName,
                        call.protocol,
                        call.rate,
                        call.incoming,
                        call.connected != null,
                        call.started,
                        device.clock().now(),
                        duration,
                        cause));
        device.emit("CallHistory Updated", null);
    }

    private List<Entry> matching(CommandCall call) {
        String filter = call.text("Filter", "All");
        String search = call.text("SearchString", "");
        int id = call.number("CallHistoryId", 0);
        return entries.stream()
                .filter(entry -> filter.equals("All") || filter.equals(entry.occurrence()))
                .filter(entry -> entry.remote.contains(search) || entry.displayName.contains(search))
                .filter(entry -> id == 0 || entry.id == id)
                .toList();
    }

    private @Nullable Object get(CommandCall call) {
        List<Entry> all = matching(call);
        List<Entry> page = Pages.of(all, call);
        return Pages.result("Entry", page, call, false, 0, this::describe);
    }

    private Map<String, Object> describe(Entry entry) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("CallHistoryId", entry.id);
        fields.put("CallId", entry.callId);
        fields.put("CallbackNumber", entry.protocol.equals("SIP") ? "sip:" + entry.remote : entry.remote);
        fields.put("RemoteNumber", entry.remote);
        fields.put("DisplayName", entry.displayName);
        fields.put("Direction", entry.incoming ? "Incoming" : "Outgoing");
        fields.put("Protocol", entry.protocol);
        fields.put("CallRate", entry.rate);
        fields.put("CallType", "Video");
        fields.put("EncryptionType", entry.answered ? "AES-256-GCM" : "None");
        fields.put("BookingId", "");
        fields.put("Duration", entry.duration);
        fields.put("StartTime", LOCAL.format(entry.start));
        fields.put("StartTimeUTC", LOCAL.format(entry.start) + "Z");
        fields.put("EndTime", LOCAL.format(entry.end));
        fields.put("EndTimeUTC", LOCAL.format(entry.end) + "Z");
        fields.put("DaysAgo", 0);
        fields.put("OccurrenceType", entry.occurrence());
        fields.put("IsAcknowledged", acknowledged.contains(entry.id) ? "Acknowledged" : "Unacknowledged");
        fields.put("DisconnectCause", "");
        fields.put("DisconnectCauseCode", 0);
        fields.put("DisconnectCauseOrigin", "Internal");
        fields.put("DisconnectCauseType", entry.cause);
        return fields;
    }

    private @Nullable Object recents(CommandCall call) {
        Map<String, Integer> counts = new HashMap<>();
        List<Entry> newest = new ArrayList<>();
        for (Entry entry : matching(call)) {
            if (counts.merge(entry.remote, 1, Integer::sum) == 1) {
                newest.add(entry);
            }
        }
        return Pages.result("Entry", Pages.of(newest, call), call, false, 0, entry -> {
            Map<String, Object> fields = new TreeMap<>();
            fields.put("CallbackNumber", entry.protocol.equals("SIP") ? "sip:" + entry.remote : entry.remote);
            fields.put("DisplayName", entry.displayName);
            fields.put("LastOccurrenceStartTime", LOCAL.format(entry.start));
            fields.put("LastOccurrenceDaysAgo", 0);
            fields.put("LastOccurrenceHistoryId", entry.id);
            fields.put("OccurrenceType", entry.occurrence());
            fields.put("IsAcknowledged", acknowledged.contains(entry.id) ? "Acknowledged" : "Unacknowledged");
            fields.put("OccurrenceCount", counts.getOrDefault(entry.remote, 1));
            return fields;
        });
    }

    private @Nullable Object deleteAll(CommandCall call) {
        entries.removeAll(matching(call));
        device.emit("CallHistory Updated", null);
        return null;
    }

    private @Nullable Object delete(CommandCall call) {
        int id = call.number("CallHistoryId", 0);
        if (!entries.removeIf(entry -> entry.id == id)) {
            throw Errors.failed("No such call history entry");
        }
        device.emit("CallHistory Updated", null);
        return null;
    }

    private @Nullable Object acknowledge(CommandCall call) {
        acknowledged.add(call.number("CallHistoryId", 0));
        return null;
    }

    @Override
    public void reset() {
        entries.clear();
        acknowledged.clear();
    }
}
