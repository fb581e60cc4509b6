package dev.jxapi.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down the public and protected signatures of classes, one a line, so that a change of them shows in a diff. */
final class ApiDump {

    private ApiDump() {}

    static String of(Collection<Class<?>> types) {
        return types.stream().map(ApiDump::dump).collect(Collectors.joining("\n"));
    }

    private static String dump(Class<?> type) {
        Stream<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(ApiDump::visible)
                                .map(ApiDump::field),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(ApiDump::visible)
                                .map(constructor -> executable(constructor, "")),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(ApiDump::visible)
                                .filter(method -> !inherent(method))
                                .map(method -> executable(method, name(method.getAnnotatedReturnType()) + " ")))
                .flatMap(lines -> lines)
                .sorted();
        return header(type) + "\n" + members.map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static boolean visible(Member member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 && !member.isSynthetic();
    }

    /** What every enum has. */
    private static boolean inherent(Method method) {
        return method.getDeclaringClass().isEnum()
                && List.of("values", "valueOf").contains(method.getName());
    }

    private static String header(Class<?> type) {
        String kind = type.isEnum() ? "enum" : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
        String modifiers = Modifier.toString(type.getModifiers() & (Modifier.FINAL | Modifier.ABSTRACT));
        boolean implied = type.isInterface() || type.isEnum() || type.isRecord();
        AnnotatedType parent = type.getAnnotatedSuperclass();
        boolean telling = parent != null && !implied && parent.getType() != Object.class;
        String interfaces =
                Arrays.stream(type.getAnnotatedInterfaces()).map(ApiDump::name).collect(Collectors.joining(", "));
        return deprecated(type) + (implied || modifiers.isEmpty() ? "" : modifiers + " ") + kind + " " + type.getName()
                + variables(type.getTypeParameters())
                + (telling ? " extends " + name(parent) : "")
                + (interfaces.isEmpty() ? "" : " : " + interfaces);
    }

    private static String field(Field field) {
        String type = field.isEnumConstant() ? "" : name(field.getAnnotatedType()) + " ";
        return deprecated(field) + modifiers(field) + type + field.getName();
    }

    private static String executable(Executable executable, String returned) {
        String parameters = Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(ApiDump::name)
                .collect(Collectors.joining(", "));
        String name = executable instanceof Method
                ? executable.getName()
                : executable.getDeclaringClass().getSimpleName();
        String variables = variables(executable.getTypeParameters());
        return deprecated(executable) + modifiers(executable) + variables + (variables.isEmpty() ? "" : " ") + returned
                + name + "(" + (executable.isVarArgs() ? parameters.replaceFirst("\\[]$", "...") : parameters) + ")";
    }

    private static String variables(java.lang.reflect.TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(AnnotatedType[] bounds) {
        return bounds.length == 1 && bounds[0].getType() == Object.class
                ? ""
                : Arrays.stream(bounds).map(ApiDump::name).collect(Collectors.joining(" & ", " extends ", ""));
    }

    private static String modifiers(Member member) {
        boolean constant = member instanceof Field field && field.isEnumConstant();
        int shown = member.getModifiers() & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT);
        return constant || shown == 0 ? "" : Modifier.toString(shown) + " ";
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    private static String name(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedParameterizedType generic) {
            return nullable
                    + simple(((ParameterizedType) generic.getType()).getRawType())
                    + Arrays.stream(generic.getAnnotatedActualTypeArguments())
                            .map(ApiDump::name)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof AnnotatedArrayType array) {
            return name(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard.getAnnotatedLowerBounds().length > 0
                    ? "? super " + name(wildcard.getAnnotatedLowerBounds()[0])
                    : "?" + bounds(wildcard.getAnnotatedUpperBounds());
        }
        return nullable
                + (type instanceof AnnotatedTypeVariable ? type.getType().getTypeName() : simple(type.getType()));
    }

    private static String simple(Type type) {
        return type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
    }
}
