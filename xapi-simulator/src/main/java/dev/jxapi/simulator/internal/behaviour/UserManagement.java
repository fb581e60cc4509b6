package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.CommandException;
import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import dev.jxapi.simulator.internal.device.Json;
import dev.jxapi.simulator.internal.device.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may log in. A user that is added here can connect at once. */
final class UserManagement implements Behaviour {

    private static final String USER = "UserManagement User ";

    private final Map<String, User> users;

    UserManagement(Device device) {
        users = device.users();
        device.commands().handle(USER + "Add", this::add);
        device.commands().handle(USER + "Delete", call -> {
            users.remove(find(call).name());
            return null;
        });
        device.commands().handle(USER + "Get", call -> describe(get(call)));
        device.commands().handle(USER + "List", this::list);
        device.commands().handle(USER + "Modify", this::modify);
        device.commands().handle(USER + "Passphrase Set", call -> password(find(call), call.text("NewPassphrase", "")));
        device.commands().handle(USER + "Passphrase Change", this::changeOwn);
        device.commands().handle(USER + "Unblock", call -> {
            device.logins().unblock(find(call).name());
            return null;
        });
    }

    private @Nullable Object add(CommandCall call) {
        String name = call.text("Username", "");
        if (users.containsKey(name)) {
            throw failed("User already exists: '" + name + "'");
        }
        boolean active = !call.has("Active") || call.flag("Active");
        users.put(name, new User(name, call.text("Passphrase", ""), roles(call, "Role"), active));
        return null;
    }

    private static Set<String> roles(CommandCall call, String parameter) {
        Set<String> roles = new HashSet<>();
        call.all(parameter).forEach(role -> roles.add(role.toString()));
        return roles;
    }

    private User find(CommandCall call) {
        String name = call.text("Username", "");
        User user = users.get(name);
        if (user == null) {
            throw failed("User '" + name + "' does not exist");
        }
        return user;
    }

    private User get(CommandCall call) {
        User user = users.get(call.text("Username", call.user()));
        if (user == null) {
            throw Errors.failed("User does not exist.");
        }
        return user;
    }

    private static CommandException failed(String reason) {
        return new CommandException(
                CommandException.COMMAND_ERROR,
                reason,
                Json.node(Map.of("Result", List.of(Map.of("Reason", reason, "id", 1)))));
    }

    private static Map<String, Object> describe(User user) {
        List<Map<String, Object>> roles = new ArrayList<>();
        new TreeSet<>(user.roles()).forEach(role -> roles.add(Map.of("Role", role, "id", roles.size() + 1)));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("Username", user.name());
        fields.put("Active", user.active() ? "True" : "False");
        fields.put("PassphraseChangeRequired", "False");
        fields.put("Roles", roles);
        return fields;
    }

    private Object list(CommandCall call) {
        List<User> all = new ArrayList<>(new TreeMap<>(users).values());
        return Map.of("User", Pages.items(Pages.of(all, call), 1, UserManagement::describe));
    }

    private @Nullable Object modify(CommandCall call) {
        User old = find(call);
        Set<String> roles = new HashSet<>(old.roles());
        roles.addAll(roles(call, "AddRole"));
        roles.removeAll(roles(call, "RemoveRole"));
        boolean active = call.has("Active") ? call.flag("Active") : old.active();
        users.put(old.name(), new User(old.name(), old.password(), roles, active));
        return null;
    }

    private @Nullable Object changeOwn(CommandCall call) {
        User user = users.get(call.user());
        if (user == null || !user.password().equals(call.text("OldPassphrase", ""))) {
            throw failed("Wrong passphrase");
        }
        return password(user, call.text("NewPassphrase", ""));
    }

    private @Nullable Object password(User user, String password) {
        users.put(user.name(), new User(user.name(), password, user.roles(), user.active()));
        return null;
    }
}
