package dev.jxapi.simulator.internal.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.simulator.DeviceClock;
import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import dev.jxapi.simulator.internal.device.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The meetings for which the room is booked. */
final class Bookings implements Behaviour {

    private final Device device;
    private final Map<String, Booking> bookings = new LinkedHashMap<>();
    private final List<DeviceClock.Task> upcoming = new ArrayList<>();
    private int nextId = 1;

    private record Booking(
            String id, String title, String organizer, Instant start, int minutes, String number, String protocol) {

        Instant end() {
            return start.plus(minutes, ChronoUnit.MINUTES);
        }
    }

    Bookings(Device device) {
        this.device = device;
        device.commands().handle("Bookings Put", this::put);
        device.commands().handle("Bookings List", this::list);
        device.commands().handle("Bookings Get", call -> Map.of("Booking", describe(find(call))));
        device.commands().handle("Bookings Clear", call -> {
            bookings.clear();
            return updated();
        });
        device.commands().handle("Bookings Delete", call -> {
            bookings.remove(find(call).id);
            return updated();
        });
        device.commands().handle("Bookings Respond", call -> {
            if (call.text("Type", "").equals("Decline")) {
                bookings.remove(find(call).id);
            }
            return updated();
        });
        device.commands().handle("Bookings Book", this::book);
        device.commands().handle("Bookings Extend", this::extend);
    }

    private @Nullable Object put(CommandCall call) {
        String body = call.body() == null ? "" : call.body().trim();
        List<Booking> read = body.startsWith("{") ? fromJson(body) : fromXml(body);
        bookings.clear();
        read.forEach(booking -> bookings.put(booking.id, booking));
        return updated();
    }

    private List<Booking> fromJson(String body) {
        try {
            List<Booking> read = new ArrayList<>();
            for (JsonNode booking : Json.MAPPER.readTree(body).path("Bookings")) {
                String start = booking.at("/Time/StartTime").asText();
                read.add(new Booking(
                        booking.path("Id").asText(Integer.toString(nextId++)),
                        booking.path("Title").asText(""),
                        booking.at("/Organizer/Name")
                                .asText(booking.at("/Organizer/FirstName").asText("")),
                        instant(start),
                        booking.at("/Time/Duration").asInt(60),
                        booking.path("Number").asText(""),
                        booking.path("Protocol").asText("SIP")));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw Errors.failed("Failed to parse json");
        }
    }

    private List<Booking> fromXml(String body) {
        List<Booking> read = new ArrayList<>();
        for (Element booking : Xml.children(Xml.parse(body), "Booking")) {
            List<Element> times = Xml.children(booking, "Time");
            Element time = times.isEmpty() ? booking : times.get(0);
            read.add(new Booking(
                    or(Xml.text(booking, "Id"), Integer.toString(nextId++)),
                    or(Xml.text(booking, "Title"), ""),
                    or(Xml.text(booking, "Organizer"), ""),
                    instant(or(Xml.text(time, "StartTime"), "")),
                    Integer.parseInt(or(Xml.text(time, "Duration"), "60")),
                    or(Xml.text(booking, "Number"), ""),
                    or(Xml.text(booking, "Protocol"), "SIP")));
        }
        return read;
    }

    private Instant instant(String text) {
        try {
            return text.isEmpty() ? device.clock().now() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Errors.failed("Invalid time: " + text);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private @Nullable Object book(CommandCall call) {
        String id = Integer.toString(nextId++);
        bookings.put(
                id,
                new Booking(
                        id,
                        call.text("Title", ""),
                        call.text("OrganizerName", ""),
                        instant(call.text("StartTime", "")),
                        call.number("Duration", 60),
                        call.text("Number", ""),
                        call.text("Protocol", "SIP")));
        return updated();
    }

    private @Nullable Object extend(CommandCall call) {
        Booking old = call.has("Id") || call.has("MeetingId")
                ? find(call)
                : bookings.values().stream().findFirst().orElseThrow(() -> Errors.failed("No current booking"));
        bookings.put(
                old.id,
                new Booking(
                        old.id,
                        old.title,
                        old.organizer,
                        old.start,
                        old.minutes + call.number("Duration", 0),
                        old.number,
                        old.protocol));
        return updated();
    }

    private @Nullable Object updated() {
        device.emit("Bookings Updated", null);
        schedule();
        return null;
    }

    /** Lets the meetings begin and end when it is time. */
    private void schedule() {
        upcoming.forEach(DeviceClock.Task::cancel);
        upcoming.clear();
        Instant now = device.clock().now();
        current("");
        for (Booking booking : bookings.values()) {
            if (booking.start.isAfter(now)) {
                at(booking.start, () -> begin(booking));
            } else if (booking.end().isAfter(now)) {
                current(booking.id);
            }
            if (booking.end().isAfter(now)) {
                at(booking.end(), () -> end(booking));
            }
        }
    }

    private void at(Instant time, Runnable action) {
        upcoming.add(device.clock()
                .schedule(
                        Duration.between(device.clock().now(), time),
                        () -> device.locked(() -> {
                            action.run();
                            return device;
                        })));
    }

    private void begin(Booking booking) {
        current(booking.id);
        device.emit("Bookings Start", Map.of("Id", booking.id, "MeetingId", booking.id));
    }

    private void end(Booking booking) {
        current("");
        device.emit("Bookings End", Map.of("Id", booking.id, "MeetingId", booking.id));
    }

    private void current(String id) {
        device.change(change -> change.statusIfKnown("Bookings Current Id", id)
                .statusIfKnown("Bookings Availability Status", id.isEmpty() ? "Free" : "BookedUntil"));
    }

    private Booking find(CommandCall call) {
        String id = call.text("Id", call.text("MeetingId", ""));
        Booking booking = bookings.get(id);
        if (booking == null) {
            throw Errors.failed("No booking with id '" + id + "'");
        }
        return booking;
    }

    private Object list(CommandCall call) {
        List<Booking> all = new ArrayList<>(bookings.values());
        return Pages.result("Booking", Pages.of(all, call), call, true, 1, this::describe);
    }

    private Map<String, Object> describe(Booking booking) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("Id", booking.id);
        fields.put("MeetingId", booking.id);
        fields.put("Title", booking.title);
        fields.put("Agenda", "");
        fields.put("Privacy", "Public");
        fields.put("Organizer", Map.of("Email", "", "FirstName", booking.organizer, "Id", "", "LastName", ""));
        fields.put(
                "Time",
                Map.of(
                        "EndTime",
                        booking.end().toString(),
                        "EndTimeBuffer",
                        0,
                        "StartTime",
                        booking.start.toString(),
                        "StartTimeBuffer",
                        300));
        fields.put("BookingStatus", "OK");
        fields.put("BookingStatusMessage", "");
        fields.put("MaximumMeetingExtension", 30);
        fields.put("MeetingExtensionAvailability", "Guaranteed");
        if (!booking.number.isEmpty()) {
            Map<String, Object> dial = Map.of(
                    "CallRate",
                    6000,
                    "CallType",
                    "Video",
                    "Number",
                    booking.number,
                    "Protocol",
                    booking.protocol,
                    "id",
                    1);
            fields.put("DialInfo", Map.of("Calls", Map.of("Call", List.of(dial)), "ConnectMode", "OBTP"));
        }
        return fields;
    }

    @Override
    public void reset() {
        bookings.clear();
        schedule();
    }
}
