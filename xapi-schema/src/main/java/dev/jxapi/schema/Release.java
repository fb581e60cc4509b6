package dev.jxapi.schema;

import java.util.Arrays;

/**
 * A release of the device software.
 *
 * @param version its number, {@code 9.15.17.4} or {@code 26.4.1}
 */
public record Release(String version) implements Comparable<Release> {

    public Release {
        if (!version.matches("\\d+(\\.\\d+)*")) {
            throw new IllegalArgumentException("Not a version of the device software: '" + version + "'");
        }
    }

    /** What people call it: {@code CE 9.15}, {@code RoomOS 26.4}. */
    public String displayName() {
        String[] parts = version.split("\\.");
        String shortVersion = parts.length < 2 ? version : parts[0] + "." + parts[1];
        return (Integer.parseInt(parts[0]) < 10 ? "CE " : "RoomOS ") + shortVersion;
    }

    @Override
    public int compareTo(Release other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return version;
    }
}
