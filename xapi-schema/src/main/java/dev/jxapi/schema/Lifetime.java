package dev.jxapi.schema;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Since when and until when something exists.
 *
 * @param first the first release that has it
 * @param last the last release that has it
 * @param sinceOldest whether {@code first} is the oldest release known, so that it may be older still
 * @param inNewest whether {@code last} is the newest release known, so that it exists today
 */
public record Lifetime(Release first, Release last, boolean sinceOldest, boolean inNewest) {

    static Lifetime of(SortedSet<Release> known, Availability availability) {
        SortedSet<Release> releases = new TreeSet<>(availability.releases());
        releases.retainAll(known);
        if (releases.isEmpty()) {
            throw new IllegalArgumentException("Exists in none of " + known);
        }
        Release first = releases.first();
        Release last = releases.last();
        return new Lifetime(first, last, first.equals(known.first()), last.equals(known.last()));
    }

    /** The release in which it appeared, empty where it is as old as all that is known. */
    public Optional<Release> since() {
        return sinceOldest ? Optional.empty() : Optional.of(first);
    }

    /** The last release that has it, empty where it exists today. */
    public Optional<Release> until() {
        return inNewest ? Optional.empty() : Optional.of(last);
    }
}
