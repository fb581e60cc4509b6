package dev.jxapi.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may use a node, and where.
 *
 * @param roles the user roles that may execute the command, write the configuration, or read the status
 * @param readRoles the user roles that may read a configuration or receive an event; empty where {@code roles} says it
 * @param backend {@code any}, or {@code onprem} or {@code cloud} where the device must be registered so
 * @param extension {@code mtr} where the node also exists in Microsoft Teams Rooms mode, else empty
 * @param privacyImpact whether using it can touch someone's privacy
 * @param unavailableStates the device states in which it is refused, such as {@code MicrosoftTeamsInCall}
 */
public record Access(
        SortedSet<String> roles,
        SortedSet<String> readRoles,
        String backend,
        String extension,
        boolean privacyImpact,
        SortedSet<String> unavailableStates) {

    /** The backend of what works with any registration. */
    public static final String ANY_BACKEND = "any";

    public Access {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        readRoles = Collections.unmodifiableSortedSet(new TreeSet<>(readRoles));
        unavailableStates = Collections.unmodifiableSortedSet(new TreeSet<>(unavailableStates));
    }

    /** What at least one of several allows; never empty. */
    static Access union(Collection<Access> parts) {
        SortedSet<String> roles = new TreeSet<>();
        SortedSet<String> readRoles = new TreeSet<>();
        SortedSet<String> backends = new TreeSet<>();
        SortedSet<String> extensions = new TreeSet<>();
        SortedSet<String> states = new TreeSet<>();
        boolean privacyImpact = false;
        for (Access part : parts) {
            roles.addAll(part.roles);
            readRoles.addAll(part.readRoles);
            backends.add(part.backend);
            extensions.add(part.extension);
            states.addAll(part.unavailableStates);
            privacyImpact |= part.privacyImpact;
        }
        String backend = backends.size() == 1 ? backends.first() : ANY_BACKEND;
        return new Access(roles, readRoles, backend, extensions.last(), privacyImpact, states);
    }
}
