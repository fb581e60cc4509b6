package dev.jxapi.codegen.naming;

import dev.jxapi.codegen.CodegenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names by what they name, as in a lock file or a file of overrides: text, one {@code key = name} a line, {@code #}
 * starts a comment. Keys start with what kind of name it is:
 *
 * <ul>
 *   <li>{@code type}: {@code type view xStatus Call[] = CallStatus}
 *   <li>{@code enum}: {@code enum xStatus Call[] Status = CallState}
 *   <li>{@code constant}: {@code constant CallState OnHold = ON_HOLD}
 *   <li>{@code member}: {@code member xStatus Call[] = call}
 * </ul>
 */
public final class NameTable {

    private static final String SEPARATOR = " = ";

    private final SortedMap<String, String> names;
    private final Map<String, String> byNormalKey = new HashMap<>();

    private NameTable(SortedMap<String, String> names) {
        this.names = names;
        names.forEach((key, name) -> byNormalKey.put(normal(key), name));
    }

    /** Newer releases may spell a path in another case; a set of words is exact. */
    private static String normal(String key) {
        return key.contains("{") ? key : key.toLowerCase(Locale.ROOT);
    }

    public static NameTable empty() {
        return new NameTable(new TreeMap<>());
    }

    public static NameTable of(SortedMap<String, String> names) {
        return new NameTable(new TreeMap<>(names));
    }

    /** Reads a table; an absent file is an empty one. */
    public static NameTable read(Path file) {
        try {
            return Files.exists(file) ? parse(Files.readAllLines(file), file.toString()) : empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @param source where the lines are from, for messages
     */
    public static NameTable parse(List<String> lines, String source) {
        SortedMap<String, String> names = new TreeMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int separator = line.lastIndexOf(SEPARATOR);
            if (separator < 0) {
                throw new CodegenException(source + ": not 'key = name': " + line);
            }
            String key = line.substring(0, separator);
            if (names.put(key, line.substring(separator + SEPARATOR.length())) != null) {
                throw new CodegenException(source + ": '" + key + "' is there twice");
            }
        }
        return new NameTable(names);
    }

    /** The name for a key; the case of paths does not matter. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(byNormalKey.get(normal(key)));
    }

    public SortedMap<String, String> entries() {
        return new TreeMap<>(names);
    }

    /** The table as text, sorted by key. */
    public String text() {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + SEPARATOR + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
