package dev.jxapi.schema;

/**
 * The item numbers of a list segment: {@code [1..3]}, {@code [2]} or, where they come and go at run time, {@code [n]}.
 *
 * @param min the smallest number, 0 for {@code [n]}
 * @param max the largest number, {@link Integer#MAX_VALUE} for {@code [n]}
 */
public record IndexRange(int min, int max) {

    /** {@code [n]}: any number. */
    public static final IndexRange ANY = new IndexRange(0, Integer.MAX_VALUE);

    public IndexRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("Not a range of item numbers: " + min + ".." + max);
        }
    }

    /** Parses what stands between the brackets: {@code n}, {@code 2} or {@code 1..3}. */
    public static IndexRange parse(String text) {
        if (text.equals("n")) {
            return ANY;
        }
        int dots = text.indexOf("..");
        try {
            int min = Integer.parseInt(dots < 0 ? text : text.substring(0, dots));
            return new IndexRange(min, dots < 0 ? min : Integer.parseInt(text.substring(dots + 2)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a range of item numbers: '" + text + "'", e);
        }
    }

    public boolean any() {
        return equals(ANY);
    }

    public boolean contains(int index) {
        return index >= min && index <= max;
    }

    /** As between the brackets of a schema path. */
    @Override
    public String toString() {
        return any() ? "n" : min == max ? Integer.toString(min) : min + ".." + max;
    }
}
