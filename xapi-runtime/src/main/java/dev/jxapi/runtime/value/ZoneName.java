package dev.jxapi.runtime.value;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * The name of a time zone as devices know it, such as {@code Europe/Oslo} or {@code Etc/GMT+1}. Devices and JDKs carry
 * different editions of the time zone database, so a name can be known to one and not to the other.
 *
 * @param name the name
 */
public record ZoneName(String name) {

    public static ZoneName of(String name) {
        return new ZoneName(name);
    }

    public static ZoneName of(ZoneId zone) {
        return new ZoneName(zone.getId());
    }

    /**
     * The zone in Java.
     *
     * @throws DateTimeException if this JDK does not know the name
     */
    public ZoneId toZoneId() {
        return ZoneId.of(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
