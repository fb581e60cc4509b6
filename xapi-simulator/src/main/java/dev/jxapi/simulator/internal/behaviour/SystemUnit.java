package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Power, time, and what belongs to the device as a whole. */
final class SystemUnit implements Behaviour {

    private static final int UPTIME_WHEN_FIRST_SEEN = 62_974;

    private final Device device;
    private Instant booted;
    private Duration timeOffset = Duration.ZERO;

    SystemUnit(Device device, Power power) {
        this.device = device;
        this.booted = device.clock().now().minusSeconds(UPTIME_WHEN_FIRST_SEEN);
        device.live("SystemUnit Uptime", this::uptime);
        device.live("Time SystemTime", () -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time()) + "Z");
        device.commands().handle("SystemUnit Boot", call -> boot(call, power));
        device.commands().handle("SystemUnit FactoryReset", call -> {
            power.factoryReset();
            return null;
        });
        device.commands().handle("SystemUnit SoftReset", call -> {
            power.reboot();
            return null;
        });
        device.commands().handle("SystemUnit OptionKey List", call -> optionKeys());
        device.commands().handle("Time DateTime Get", call -> dateTime());
        device.commands().handle("Time DateTime Set", this::setDateTime);
        device.commands().handle("Conference DoNotDisturb Activate", call -> doNotDisturb("Active"));
        device.commands().handle("Conference DoNotDisturb Deactivate", call -> doNotDisturb("Inactive"));
        device.commands().handle("Message Send", call -> {
            device.emit("Message Send", Map.of("Text", call.text("Text", "")));
            return null;
        });
    }

    @Override
    public void stopped() {
        booted = device.clock().now();
        device.live("SystemUnit Uptime", this::uptime);
    }

    private Object uptime() {
        return (int) Duration.between(booted, device.clock().now()).toSeconds();
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(device.clock().now().plus(timeOffset), ZoneOffset.UTC)
                .withNano(0);
    }

    private @Nullable Object boot(CommandCall call, Power power) {
        String action = call.text("Action", "Restart");
        device.emit("BootEvent", Map.of("Action", action));
        if (action.equals("Shutdown")) {
            device.emit("Shutdown", null);
            power.shutDown();
        } else {
            power.reboot();
        }
        return null;
    }

    private static Object optionKeys() {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (String type : List.of("AVIntegrator", "Encryption", "MultiSite", "RemoteMonitoring", "DeveloperPreview")) {
            String active = type.equals("Encryption") ? "True" : "False";
            keys.add(Map.of("Active", active, "Installed", active, "Type", type, "id", keys.size() + 1));
        }
        return Map.of("OptionKey", keys);
    }

    private Object dateTime() {
        LocalDateTime now = time();
        return Map.of(
                "Day", now.getDayOfMonth(),
                "Hour", now.getHour(),
                "Minute", now.getMinute(),
                "Month", now.getMonthValue(),
                "Second", now.getSecond(),
                "Year", now.getYear());
    }

    private @Nullable Object setDateTime(CommandCall call) {
        LocalDateTime now = time();
        LocalDateTime wanted = LocalDateTime.of(
                call.number("Year", now.getYear()),
                call.number("Month", now.getMonthValue()),
                1,
                call.number("Hour", now.getHour()),
                call.number("Minute", now.getMinute()),
                call.number("Second", now.getSecond()));
        int day = Math.min(
                call.number("Day", now.getDayOfMonth()), wanted.toLocalDate().lengthOfMonth());
        timeOffset = timeOffset.plus(Duration.between(now, wanted.withDayOfMonth(day)));
        return null;
    }

    private @Nullable Object doNotDisturb(String state) {
        device.change(change -> change.statusIfKnown("Conference DoNotDisturb", state));
        return null;
    }
}
