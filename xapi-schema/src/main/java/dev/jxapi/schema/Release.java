package dev.jxapi.schema;

/**
 * A release of the device software.
 *
 * @param version its number, {@code 9.15.17.4} or {@code 26.4.1}
 */
public record Release(String version) implements Comparable<Release> {

    public Release {
        if (!isVersion(version)) {
            throw new IllegalArgumentException("Not a version of the device software: '" + version + "'");
        }
    }

    private static boolean isVersion(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})*");
    }

    /** What people call it: {@code CE 9.15}, {@code RoomOS 26.4}. */
    public String displayName() {
        String[] parts = version.split("\\.", -1);
        String shortVersion = parts.length < 2 ? version : parts[0] + "." + parts[1];
        return (Integer.parseInt(parts[0]) < 10 ? "CE " : "RoomOS ") + shortVersion;
    }

    /** Whether the version is {@code prefix} or continues it after a dot: {@code 26.1.1} starts with {@code 26.1}. */
    public boolean startsWith(String prefix) {
        return (version + ".").startsWith(prefix + ".");
    }

    /** Compares the numbers between the dots, from the left; a version comes before those that continue it. */
    @Override
    public int compareTo(Release other) {
        int left = 0;
        int right = 0;
        while (left < version.length() && right < other.version.length()) {
            int leftEnd = partEnd(version, left);
            int rightEnd = partEnd(other.version, right);
            int difference =
                    Integer.parseInt(version, left, leftEnd, 10) - Integer.parseInt(other.version, right, rightEnd, 10);
            if (difference != 0) {
                return difference;
            }
            left = leftEnd + 1;
            right = rightEnd + 1;
        }
        return Boolean.compare(left < version.length(), right < other.version.length());
    }

    private static int partEnd(String text, int start) {
        int dot = text.indexOf('.', start);
        return dot < 0 ? text.length() : dot;
    }

    @Override
    public String toString() {
        return version;
    }
}
