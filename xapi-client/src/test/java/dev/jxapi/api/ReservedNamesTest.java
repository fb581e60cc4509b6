package dev.jxapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.codegen.naming.ReservedNames;
import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.CommandNode;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.runtime.XapiClient;
import dev.jxapi.runtime.handle.ConfigurationNode;
import dev.jxapi.runtime.handle.EventNode;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.value.ItemView;
import dev.jxapi.runtime.value.View;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The generator knows which names the runtime's classes take from those that it generates. */
class ReservedNamesTest {

    @Test
    void handles() {
        for (Class<?> type : Set.of(StatusNode.class, ConfigurationNode.class, EventNode.class, EventStream.class)) {
            assertThat(ReservedNames.HANDLE).as(type.getSimpleName()).containsAll(methods(type, 0));
        }
    }

    @Test
    void views() {
        assertThat(ReservedNames.VIEW).containsAll(methods(View.class, 0)).containsAll(methods(CommandResult.class, 0));
        assertThat(ReservedNames.ITEM_VIEW).containsAll(methods(ItemView.class, 0));
    }

    @Test
    void commandNodes() {
        assertThat(ReservedNames.COMMAND_NODE).containsAll(methods(CommandNode.class, 0));
    }

    @Test
    void parameters() {
        assertThat(ReservedNames.PARAMETERS).containsAll(methods(CommandCall.class, 1));
    }

    @Test
    void typesThatUsersImportTogetherWithGeneratedOnes() {
        Set<String> types = ApiClasses.besides(XapiClient.class, "dev.jxapi.runtime").stream()
                .filter(type -> !type.getName().contains(".internal.") && type.getDeclaringClass() == null)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        types.removeIf(name -> name.endsWith("Exception"));
        assertThat(ReservedNames.TYPES).containsAll(types);
    }

    /** Names of the methods that a subclass in another package inherits, with that many parameters. */
    private static Set<String> methods(Class<?> type, int parameters) {
        Set<String> names = new TreeSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                boolean inherited = (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                        && !Modifier.isStatic(method.getModifiers());
                if (inherited && method.getParameterCount() == parameters) {
                    names.add(method.getName());
                }
            }
        }
        return names;
    }
}
