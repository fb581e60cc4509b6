package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.codegen.naming.MemberNames;
import dev.jxapi.codegen.naming.Naming;
import dev.jxapi.codegen.naming.TypeNames;
import dev.jxapi.schema.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What all passes share. */
record ApiContext(String basePackage, Naming naming, TypeNames types, ValueTypes values, Docs docs) {

    /** The package of a kind: {@code dev.jxapi.status}. */
    static String packageName(String basePackage, NodeKind kind) {
        return basePackage + "." + kind.root().toLowerCase(Locale.ROOT);
    }

    /** A type that was named under a key, in its kind's package. */
    JavaType type(NodeKind kind, String key) {
        return new JavaType(packageName(basePackage, kind), types.get(key));
    }

    MemberNames members(Set<String> reserved) {
        return new MemberNames(naming, reserved);
    }

    /** The whole path as a type's name; the root of a tree is called after the API. */
    static String typeName(List<String> names) {
        return names.isEmpty() ? "Xapi" : names.stream().map(JavaNames::type).collect(Collectors.joining());
    }

    /**
     * Names made of the end of a path, the shortest first. Two steps at least, because one alone ({@code Set},
     * {@code Clicked}) says too little.
     */
    static List<String> shortNames(List<String> names, String ending) {
        List<String> candidates = new ArrayList<>();
        for (int length = Math.min(2, names.size()); length <= names.size(); length++) {
            String name = JavaNames.joined(names.subList(names.size() - length, names.size()));
            candidates.add(name.endsWith(ending) ? name : name + ending);
        }
        return candidates;
    }
}
