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
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

/**
 * Java's spelling of the names of the xAPI. What is no Java identifier gets one escape: an underscore in front of a
 * digit, an underscore behind anything else.
 */
public final class JavaNames {

    private static final Pattern MINUS = Pattern.compile("-(?=\\d)");
    private static final Pattern VERSIONED = Pattern.compile("[A-Z]+v\\d+");

    private static final Set<String> PROPER_NOUNS = Set.of(
            "Bluetooth",
            "Ethernet",
            "Friday",
            "Google",
            "Microsoft",
            "Miracast",
            "Monday",
            "Saturday",
            "Spark",
            "Sunday",
            "Teams",
            "Thursday",
            "Tuesday",
            "Webex",
            "Wednesday",
            "Zoom");

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
     * {@code BookingCreated}; {@code UserPresence}, {@code PresenceUpdated} is {@code UserPresenceUpdated}.
     */
    public static String joined(List<String> names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            List<String> next =
                    Words.of(name).stream().map(JavaNames::capitalized).toList();
            int overlap = overlap(words, next);
            words.subList(words.size() - overlap, words.size()).clear();
            words.addAll(next);
        }
        return String.join("", words);
    }

    private static int overlap(List<String> words, List<String> next) {
        int length = Math.min(words.size(), next.size());
        while (length > 0 && !alike(words.subList(words.size() - length, words.size()), next.subList(0, length))) {
            length--;
        }
        return length;
    }

    private static boolean alike(List<String> left, List<String> right) {
        return IntStream.range(0, left.size())
                .allMatch(i -> left.get(i).equals(right.get(i)) || left.get(i).equals(right.get(i) + "s"));
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
        return acronym || PROPER_NOUNS.contains(word) || VERSIONED.matcher(word).matches()
                ? word
                : word.toLowerCase(Locale.ROOT);
    }
}
