package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.schema.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes names for an enum, the shortest first.
 *
 * <ul>
 *   <li>What stands in one place is named after the end of its path, so far up as needed: {@code SendingMode},
 *       {@code DialProtocol}, {@code HdmiMode}. A single word alone says too little.
 *   <li>What stands in several places is named after what their paths have in common; a small set after its words
 *       ({@code AutoManual}) where that is only a single word.
 *   <li>Names end in {@code State}, not {@code Status}: statuses are views.
 * </ul>
 */
final class EnumNames {

    private static final int FEW = 3;

    private static final Set<String> VERBS = Set.of(
            "add",
            "activate",
            "clear",
            "configure",
            "deactivate",
            "delete",
            "display",
            "get",
            "list",
            "modify",
            "open",
            "remove",
            "run",
            "save",
            "search",
            "set",
            "show",
            "start",
            "stop",
            "store",
            "update",
            "upload");

    private static final List<String> TAKEN_ENDINGS =
            List.of("Event", "Events", "Configuration", "Result", "Parameters", "Commands", "Node");

    private EnumNames() {}

    static List<String> candidates(List<Use> uses, List<String> words) {
        List<String> names = new ArrayList<>();
        if (uses.size() == 1) {
            single(uses.get(0), names);
        } else {
            shared(uses, words, names);
        }
        return names.stream().map(EnumNames::ending).distinct().toList();
    }

    private static void single(Use use, List<String> names) {
        suffixes(withoutVerb(use), names);
        suffixes(use.names(), names);
        names.add(JavaNames.type(use.kind().root()) + JavaNames.joined(use.names()));
    }

    private static void shared(List<Use> uses, List<String> words, List<String> names) {
        List<String> common = commonEnd(uses);
        boolean telling = common.size() > 1 || (common.size() == 1 && isCompound(common.get(0)));
        if (telling) {
            List<String> chain = new ArrayList<>(commonStart(uses));
            chain.addAll(common);
            suffixes(chain, names);
        }
        if (words.size() <= FEW) {
            names.add(words.stream().map(JavaNames::type).collect(Collectors.joining()));
        }
        single(uses.get(0), names);
    }

    private static void suffixes(List<String> chain, List<String> names) {
        int shortest = isCompound(chain.get(chain.size() - 1)) ? 1 : Math.min(2, chain.size());
        for (int length = shortest; length <= chain.size(); length++) {
            String name = JavaNames.joined(chain.subList(chain.size() - length, chain.size()));
            if (isCompound(name) || length == chain.size()) {
                names.add(name);
            }
        }
    }

    private static List<String> withoutVerb(Use use) {
        int verb = use.names().size() - use.inside() - 1;
        if (use.kind() != NodeKind.COMMAND
                || verb == 0
                || !VERBS.contains(use.names().get(verb).toLowerCase(Locale.ROOT))) {
            return use.names();
        }
        List<String> nouns = new ArrayList<>(use.names());
        nouns.remove(verb);
        return nouns;
    }

    private static List<String> commonEnd(List<Use> uses) {
        List<String> first = uses.get(0).names();
        int length = 0;
        while (length < first.size() && haveAtEnd(uses, length, first.get(first.size() - 1 - length))) {
            length++;
        }
        return first.subList(first.size() - length, first.size());
    }

    private static boolean haveAtEnd(List<Use> uses, int distance, String name) {
        return uses.stream()
                .map(Use::names)
                .allMatch(names -> names.size() > distance
                        && names.get(names.size() - 1 - distance).equalsIgnoreCase(name));
    }

    private static List<String> commonStart(List<Use> uses) {
        List<String> first = uses.get(0).names();
        int longest = uses.stream().mapToInt(use -> use.names().size()).min().orElseThrow()
                - commonEnd(uses).size();
        int length = 0;
        while (length < longest && haveAt(uses, length, first.get(length))) {
            length++;
        }
        return first.subList(0, length);
    }

    private static boolean haveAt(List<Use> uses, int position, String name) {
        return uses.stream().allMatch(use -> use.names().get(position).equalsIgnoreCase(name));
    }

    private static boolean isCompound(String name) {
        return JavaNames.phrase(name).indexOf(' ') > 0;
    }

    private static String ending(String name) {
        String safe = Character.isDigit(name.charAt(0)) ? "Value" + name : name;
        if (safe.endsWith("Status")) {
            return safe.substring(0, safe.length() - "Status".length()) + "State";
        }
        return TAKEN_ENDINGS.stream().anyMatch(safe::endsWith) ? safe + "Value" : safe;
    }
}
