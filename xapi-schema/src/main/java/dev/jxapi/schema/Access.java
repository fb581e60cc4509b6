package dev.jxapi.schema;

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

    public Access {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        readRoles = Collections.unmodifiableSortedSet(new TreeSet<>(readRoles));
        unavailableStates = Collections.unmodifiableSortedSet(new TreeSet<>(unavailableStates));
    }
}
