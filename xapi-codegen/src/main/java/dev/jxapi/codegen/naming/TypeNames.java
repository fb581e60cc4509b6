package dev.jxapi.codegen.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The simple names of all types, unique across all packages, so that no one has to write a package into an expression.
 */
public final class TypeNames {

    private final Naming naming;
    private final Set<String> taken = new HashSet<>(ReservedNames.TYPES);
    private final Map<String, String> byKey = new HashMap<>();

    public TypeNames(Naming naming) {
        this.naming = naming;
        taken.addAll(naming.locked("type ").values());
        taken.addAll(naming.locked("enum ").values());
    }

    /**
     * Names types of one kind at once, so that the result does not depend on an order: each gets the first of its
     * candidates that nothing else has and no other type of the kind has among its own candidates up to that one.
     *
     * @param candidates by key, the most wanted name first; the last must be unlike all others
     */
    public void assign(SortedMap<String, List<String>> candidates) {
        SortedMap<String, List<String>> open = new TreeMap<>();
        candidates.forEach(
                (key, names) -> naming.fixed(key).ifPresentOrElse(name -> put(key, name), () -> open.put(key, names)));
        for (int level = 0; !open.isEmpty(); level++) {
            assignLevel(open, level);
        }
    }

    private void assignLevel(SortedMap<String, List<String>> open, int level) {
        Map<String, Integer> wanted = new HashMap<>();
        open.forEach(
                (key, names) -> new HashSet<>(upTo(names, level)).forEach(name -> wanted.merge(name, 1, Integer::sum)));
        Map<String, String> chosen = new LinkedHashMap<>();
        open.forEach((key, names) -> {
            boolean last = level >= names.size() - 1;
            String name = names.get(Math.min(level, names.size() - 1));
            if (last) {
                chosen.put(key, free(name, chosen));
            } else if (wanted.getOrDefault(name, 0) == 1 && !taken.contains(name)) {
                chosen.put(key, name);
            }
        });
        chosen.forEach(this::put);
        open.keySet().removeAll(chosen.keySet());
    }

    private static List<String> upTo(List<String> names, int level) {
        return names.subList(0, Math.min(level + 1, names.size()));
    }

    private String free(String name, Map<String, String> chosen) {
        String free = name;
        for (int number = 2; taken.contains(free) || chosen.containsValue(free); number++) {
            free = name + number;
        }
        return free;
    }

    private void put(String key, String name) {
        byKey.put(key, naming.decide(key, name));
        taken.add(name);
    }

    /** The name of a type that was assigned. */
    public String get(String key) {
        String name = byKey.get(key);
        if (name == null) {
            throw new IllegalStateException("No type was named for '" + key + "'");
        }
        return name;
    }
}
