package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.schema.ValueSpace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts nodes into English. */
final class Phrases {

    private Phrases() {}

    /**
     * A value below a node: "the name of {@code xStatus Video Input Connector[n]}". Where the name is no plain noun it
     * is quoted, as a composed sentence would be wrong.
     *
     * @param node the place of the value, as people write it
     */
    static String value(String node, ValueSpace space) {
        int end = node.lastIndexOf(' ');
        String parent = node.substring(0, end);
        String name = node.substring(end + 1);
        if (parent.indexOf(' ') < 0) {
            return Javadoc.code(node);
        }
        if (name.equals("Mode") && has(space, "On", "Off")) {
            return "whether " + Javadoc.code(parent) + " is on";
        }
        if (name.equals("Enabled") && (has(space, "True", "False") || has(space, "On", "Off"))) {
            return "whether " + Javadoc.code(parent) + " is enabled";
        }
        return named(name) + " of " + Javadoc.code(parent);
    }

    private static boolean has(ValueSpace space, String yes, String no) {
        return Set.copyOf(Literals.words(space)).equals(Set.of(yes, no));
    }

    /** A parameter or field: "the display name", or the name as it stands. */
    static String named(String name) {
        return Vocabulary.noun(name).map(noun -> "the " + noun).orElseGet(() -> Javadoc.code(name));
    }

    /** "Starts {@code Cameras SpeakerTrack Diagnostics}." */
    static String action(List<String> path) {
        String name = path.get(path.size() - 1);
        String context = Javadoc.code(String.join(" ", path.subList(0, path.size() - 1)));
        String[] words = JavaNames.phrase(name).toLowerCase(Locale.ROOT).split(" ", 2);
        String verb = capitalized(thirdPerson(words[0]));
        if (path.size() > 2 && words.length == 1 && Vocabulary.isVerb(words[0])) {
            return verb + " " + context + ".";
        }
        if (path.size() > 2 && words.length == 2 && words[1].equals("all") && Vocabulary.isVerb(words[0])) {
            return verb + " all of " + context + ".";
        }
        if (path.size() > 1 && words.length == 2 && Vocabulary.isVerbWithObject(words[0])) {
            Optional<String> object = Vocabulary.noun(name.substring(words[0].length()));
            if (object.isPresent()) {
                return verb + " the " + object.get() + " of " + context + ".";
            }
        }
        return "Executes " + Javadoc.code("xCommand " + String.join(" ", path)) + ".";
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** "a, b or c". */
    static String alternatives(List<String> parts) {
        return join(parts, " or ");
    }

    /** "a, b and c". */
    static String enumeration(List<String> parts) {
        return join(parts, " and ");
    }

    private static String join(List<String> parts, String lastSeparator) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + lastSeparator + parts.get(last);
    }

    private static String thirdPerson(String verb) {
        if (verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s";
    }
}
