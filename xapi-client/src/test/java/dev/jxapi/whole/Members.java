package dev.jxapi.whole;

import dev.jxapi.runtime.CommandNode;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.runtime.handle.ConfigurationNode;
import dev.jxapi.runtime.handle.ConfigurationValue;
import dev.jxapi.runtime.handle.EventNode;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.handle.StatusValue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the members of the generated API. */
final class Members {

    private final List<Member> found = new ArrayList<>();
    private final Predicate<Class<?>> isBranch;
    private final Predicate<Method> isLeaf;

    private Members(Predicate<Class<?>> isBranch, Predicate<Method> isLeaf) {
        this.isBranch = isBranch;
        this.isLeaf = isLeaf;
    }

    static List<Member> statuses(Class<?> root) {
        return new Members(StatusNode.class::isAssignableFrom, returns(StatusValue.class)).walk(root);
    }

    static List<Member> configurations(Class<?> root) {
        return new Members(ConfigurationNode.class::isAssignableFrom, returns(ConfigurationValue.class)).walk(root);
    }

    static List<Member> events(Class<?> root) {
        return new Members(EventNode.class::isAssignableFrom, returns(EventStream.class)).walk(root);
    }

    /** The methods that execute a command and wait, one for each command: the one that takes most. */
    static List<Member> commands(Class<?> root) {
        return new Members(CommandNode.class::isAssignableFrom, returns(CommandResult.class))
                .walk(root).stream()
                        .filter(member -> overloads(member.last())
                                .allMatch(other -> other.getParameterCount()
                                        <= member.last().getParameterCount()))
                        .toList();
    }

    private static Stream<Method> overloads(Method method) {
        return methods(method.getDeclaringClass())
                .filter(other -> other.getName().equals(method.getName())
                        && CommandResult.class.isAssignableFrom(other.getReturnType()));
    }

    private static Predicate<Method> returns(Class<?> type) {
        return method -> type.isAssignableFrom(method.getReturnType());
    }

    private List<Member> walk(Class<?> root) {
        walk(root, new Member(List.of()));
        return found;
    }

    private void walk(Class<?> node, Member above) {
        methods(node).forEach(method -> {
            if (isLeaf.test(method)) {
                found.add(above.then(method));
            } else if (isBranch.test(method.getReturnType())) {
                walk(method.getReturnType(), above.then(method));
            }
        });
    }

    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparingInt(Method::getParameterCount));
    }
}
