package dev.jxapi.codegen.naming;

import dev.jxapi.codegen.CodegenException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides every name of the public API: the lock first, so that names never change once they are published, then the
 * overrides, then what a rule proposes. Remembers what was decided.
 */
public final class Naming {

    private final NameTable lock;
    private final NameTable overrides;
    private final SortedMap<String, String> decided = new TreeMap<>();

    public Naming(NameTable lock, NameTable overrides) {
        this.lock = lock;
        this.overrides = overrides;
    }

    /** The name that is fixed for a key, by the lock or by an override. */
    public Optional<String> fixed(String key) {
        Optional<String> locked = lock.find(key);
        Optional<String> override = overrides.find(key);
        if (locked.isPresent() && override.isPresent() && !locked.equals(override)) {
            throw new CodegenException("The name of '" + key + "' is " + locked.get()
                    + " and must not change; the overrides say " + override.get());
        }
        return locked.or(() -> override);
    }

    /** Names that the lock knows for keys that start so. */
    public SortedMap<String, String> locked(String prefix) {
        SortedMap<String, String> found = new TreeMap<>(lock.entries().tailMap(prefix));
        found.keySet().removeIf(key -> !key.startsWith(prefix));
        return found;
    }

    /** Decides a name. */
    public String decide(String key, String proposed) {
        String name = fixed(key).orElse(proposed);
        String before = decided.put(key, name);
        if (before != null && !before.equals(name)) {
            throw new IllegalStateException("'" + key + "' is named both " + before + " and " + name);
        }
        return name;
    }

    /** All names that were decided, and those of the lock that were not asked for. */
    public NameTable table() {
        SortedMap<String, String> all = lock.entries();
        decided.forEach((key, name) -> {
            if (lock.find(key).isEmpty()) {
                all.put(key, name);
            }
        });
        return NameTable.of(all);
    }
}
