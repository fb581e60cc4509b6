package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which value spaces one of the runtime's types expresses; all others are sets of words, which become enums. */
final class Literals {

    /** Beyond this no one reads a list of constants. */
    private static final int READABLE = 100;

    private static final Pattern ZONE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)/.+");

    private Literals() {}

    /** The words of a set, without those that differ from an earlier one in case only. */
    static List<String> words(ValueSpace space) {
        if (space instanceof ArraySpace array) {
            return words(array.element());
        }
        if (!(space instanceof LiteralSpace literal)) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (String word : literal.values()) {
            if (seen.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * The runtime's type for a value space, empty for a set of words.
     *
     * @param kind the kind of node, because what is only read may be read more tolerantly
     */
    static Optional<TypeRef.Basic> basicType(NodeKind kind, ValueSpace space) {
        if (space instanceof ArraySpace array) {
            return basicType(kind, array.element());
        }
        if (space instanceof IntegerSpace) {
            return Optional.of(TypeRef.Basic.INTEGER);
        }
        if (space instanceof StringSpace) {
            return Optional.of(TypeRef.Basic.STRING);
        }
        return basicType(kind, words(space));
    }

    private static Optional<TypeRef.Basic> basicType(NodeKind kind, List<String> words) {
        boolean readOnly = kind == NodeKind.STATUS || kind == NodeKind.EVENT;
        if (words.isEmpty() || words.contains("")) {
            return Optional.of(TypeRef.Basic.STRING);
        }
        if (isBoolean(words, readOnly)) {
            return Optional.of(TypeRef.Basic.BOOLEAN);
        }
        if (words.stream().allMatch(Literals::isNumber)) {
            return Optional.of(TypeRef.Basic.INTEGER_LITERAL);
        }
        if (words.size() > READABLE) {
            return Optional.of(areZones(words) ? TypeRef.Basic.ZONE : TypeRef.Basic.STRING);
        }
        return Optional.empty();
    }

    private static boolean isBoolean(List<String> words, boolean anyCase) {
        List<String> sorted = words.stream()
                .map(word -> anyCase ? word.toLowerCase(Locale.ROOT) : word)
                .sorted()
                .toList();
        return sorted.equals(anyCase ? List.of("false", "true") : List.of("False", "True"));
    }

    /** Whether a number says the word exactly: {@code 5}, not {@code 05}. */
    private static boolean isNumber(String word) {
        try {
            return Integer.toString(Integer.parseInt(word)).equals(word);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Most of the time zone database's names are a region and a city; a few ({@code UTC}) are not. */
    private static boolean areZones(List<String> words) {
        return words.stream().filter(word -> ZONE.matcher(word).matches()).count() * 2 > words.size();
    }
}
