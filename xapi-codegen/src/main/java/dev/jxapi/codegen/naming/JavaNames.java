package dev.jxapi.codegen.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Java's spelling of the names of the xAPI. What is no Java identifier gets one escape: an underscore in front of a
 * digit, an underscore behind anything else.
 */
public final class JavaNames {

    private static final Pattern MINUS = Pattern.compile("-(?=\\d)");
    private static final Pattern VERSIONED = Pattern.compile("[A-Z]+v\\d+");

    private JavaNames() {}

    /** A method or parameter: {@code hdmi}, {@code systemUnit}, {@code option1}, {@code switch_}. */
    public static String member(String text) {
        List<String> words = Words.of(text);
        String name = words.get(0).toLowerCase(Locale.ROOT)
                + words.stream().skip(1).map(JavaNames::capitalized).collect(Collectors.joining());
        return identifier(name);
    }

    /** A part of a type's name: {@code Hdmi}, {@code SystemUnit}, {@code IPv4}. */
    public static String type(String text) {
        return Words.of(text).stream().map(JavaNames::capitalized).collect(Collectors.joining());
    }

    /**
     * Several names as one, without saying a word twice where they meet: {@code Bookings}, {@code BookingCreated} is
     * {@code BookingCreated}; {@code ExternalSource}, {@code State}, {@code State} is {@code ExternalSourceState}.
     */
    public static String joined(List<String> names) {
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            String part = type(name);
            String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
            if (!last.isEmpty() && startsWithWord(part, last)) {
                parts.remove(parts.size() - 1);
            }
            boolean said = !parts.isEmpty() && parts.get(parts.size() - 1).endsWith(part);
            if (!said) {
                parts.add(part);
            }
        }
        return String.join("", parts);
    }

    private static boolean startsWithWord(String name, String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return name.startsWith(singular)
                && (name.length() == singular.length() || Character.isUpperCase(name.charAt(singular.length())));
    }

    /** Words for a sentence: {@code default volume}, {@code HDMI}. */
    public static String phrase(String text) {
        return Words.of(text).stream().map(JavaNames::spoken).collect(Collectors.joining(" "));
    }

    /**
     * The constants of an enum, {@code LOCAL_REMOTE}, by the words they stand for. {@code +} reads as {@code PLUS}, and
     * so does {@code -} as {@code MINUS} before a number where the same set has the same word with a {@code +}. A name
     * that an earlier word has taken gets a number behind.
     */
    public static Map<String, String> constants(List<String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "TYPE"));
        Set<String> all = new HashSet<>(words);
        for (String word : words) {
            String base = constant(MINUS.matcher(word)
                    .replaceAll(match -> all.contains(withPlus(word, match.start())) ? "-Minus-" : "-"));
            String name = taken.contains(base) && base.matches("UNRECOGNIZED|TYPE") ? base + "_" : base;
            for (int number = 2; !taken.add(name); number++) {
                name = base + "_" + number;
            }
            names.put(word, name);
        }
        return names;
    }

    private static String withPlus(String word, int minus) {
        return word.substring(0, minus) + "+" + word.substring(minus + 1);
    }

    private static String constant(String text) {
        return identifier(Words.of(text).stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_")));
    }

    private static String identifier(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    private static String capitalized(String word) {
        if (VERSIONED.matcher(word).matches()) {
            return word;
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String spoken(String word) {
        boolean acronym = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return acronym || VERSIONED.matcher(word).matches() ? word : word.toLowerCase(Locale.ROOT);
    }
}
