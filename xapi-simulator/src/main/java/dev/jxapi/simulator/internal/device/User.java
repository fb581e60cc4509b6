package dev.jxapi.simulator.internal.device;

import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param roles the names of roles as in the xAPI
 */
public record User(String name, String password, Set<String> roles, boolean active) {

    public User {
        roles = Set.copyOf(roles);
    }

    boolean admin() {
        return roles.contains("Admin");
    }
}
