package dev.jxapi.codegen.naming;

import java.util.HashSet;
import java.util.Set;

/** The names of the members of one class. A name that is taken or reserved gets an underscore behind. */
public final class MemberNames {

    private final Naming naming;
    private final Set<String> taken;

    public MemberNames(Naming naming, Set<String> reserved) {
        this.naming = naming;
        this.taken = new HashSet<>(reserved);
    }

    /**
     * Names a member.
     *
     * @param key what it is, {@code xStatus Call[] Status}
     * @param proposed its name where that is free
     */
    public String name(String key, String proposed) {
        String free = proposed;
        while (taken.contains(free)) {
            free += "_";
        }
        String name = naming.decide("member " + key, free);
        taken.add(name);
        return name;
    }

    /** Names a member that has a twin with the same name and an ending. */
    public String pair(String key, String proposed, String ending) {
        String free = proposed;
        while (taken.contains(free) || taken.contains(free + ending)) {
            free += "_";
        }
        String name = name(key, free);
        taken.add(name + ending);
        return name;
    }
}
