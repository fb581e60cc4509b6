package dev.jxapi.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The path of a node below its kind's root, with its list segments marked: {@code Audio Input HDMI[] Mode}. Which item
 * numbers a list has is a fact of the {@link Variant}, not of the path.
 *
 * @param segments the steps from the root, at least one
 */
public record SchemaPath(List<PathSegment> segments) {

    public SchemaPath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A path has at least one segment");
        }
    }

    /** Parses {@code Audio Input HDMI[] Mode}; whatever stands between the brackets is ignored. */
    public static SchemaPath parse(String text) {
        return new SchemaPath(Arrays.stream(text.trim().split("\\s+"))
                .map(SchemaPath::segment)
                .toList());
    }

    /**
     * What stands between the brackets of a path: {@code Network[1] DNS Server[1..3] Address} has two ranges.
     *
     * @throws IllegalArgumentException when it is neither {@code n} nor numbers
     */
    public static List<IndexRange> indexes(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .filter(segment -> segment.endsWith("]"))
                .map(segment -> IndexRange.parse(segment.substring(segment.indexOf('[') + 1, segment.length() - 1)))
                .toList();
    }

    private static PathSegment segment(String text) {
        int bracket = text.indexOf('[');
        String name = bracket < 0 ? text : text.substring(0, bracket);
        if (name.isEmpty() || (bracket >= 0 && !text.endsWith("]"))) {
            throw new IllegalArgumentException("Not a path segment: '" + text + "'");
        }
        return new PathSegment(name, bracket >= 0);
    }

    /** The path as devices compare it: lower case, lists marked, {@code audio input hdmi[] mode}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (PathSegment segment : segments) {
            key.append(key.isEmpty() ? "" : " ").append(segment.key());
        }
        return key.toString();
    }

    /** How many item numbers it takes to name one node. */
    public int lists() {
        return (int) segments.stream().filter(PathSegment::list).count();
    }

    public PathSegment last() {
        return segments.get(segments.size() - 1);
    }

    /** The path in its own spelling, lists marked with {@code []}. */
    @Override
    public String toString() {
        return segments.stream().map(PathSegment::toString).collect(Collectors.joining(" "));
    }
}
