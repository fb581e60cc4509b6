package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.CodegenException;
import dev.jxapi.codegen.model.EnumModel;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.codegen.naming.Naming;
import dev.jxapi.codegen.naming.TypeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one enum for all places that have the same words. */
final class EnumPass {

    private final Naming naming;
    private final TypeNames types;
    private final Docs docs;
    private final String packageName;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, JavaType> byUse = new HashMap<>();

    /** Places that share an enum, by the words they have. */
    private record Group(List<String> words, List<Use> uses, Optional<String> name) {
        String key() {
            return "enum " + uses.get(0).key();
        }
    }

    EnumPass(Naming naming, TypeNames types, Docs docs, String packageName) {
        this.naming = naming;
        this.types = types;
        this.docs = docs;
        this.packageName = packageName;
    }

    /** Groups places and names their enums. */
    void assignNames(Collection<Use> uses) {
        Map<List<String>, List<Use>> bySet = new TreeMap<>(Comparator.comparing(List::toString));
        uses.stream()
                .sorted(Comparator.comparing(Use::kind).thenComparing(Use::key))
                .forEach(use -> bySet.computeIfAbsent(
                                Literals.words(use.space()).stream().sorted().toList(), set -> new ArrayList<>())
                        .add(use));
        bySet.forEach(this::addGroups);
        refuseSplits();
        SortedMap<String, List<String>> candidates = new TreeMap<>();
        for (Group group : groups) {
            candidates.put(
                    group.key(),
                    group.name().map(List::of).orElseGet(() -> EnumNames.candidates(group.uses(), group.words())));
        }
        types.assign(candidates);
        for (Group group : groups) {
            String name = types.get(group.key());
            group.uses().forEach(use -> {
                naming.decide("enum " + use.key(), name);
                byUse.put(use.key(), new JavaType(packageName, name));
            });
        }
    }

    /** The enum of a place. */
    JavaType type(Use use) {
        JavaType type = byUse.get(use.key());
        if (type == null) {
            throw new IllegalStateException(use.key() + " has words, but no enum was made for them");
        }
        return type;
    }

    /** Places whose names are fixed keep them, even if others now have the same words. */
    private void addGroups(List<String> set, List<Use> uses) {
        Map<String, List<Use>> byName = new LinkedHashMap<>();
        List<Use> free = new ArrayList<>();
        for (Use use : uses) {
            naming.fixed("enum " + use.key())
                    .ifPresentOrElse(
                            name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                    .add(use),
                            () -> free.add(use));
        }
        List<String> words = Literals.words(uses.get(0).space());
        if (byName.isEmpty()) {
            groups.add(new Group(words, free, naming.fixed("enum {" + String.join("|", set) + "}")));
            return;
        }
        byName.values().stream()
                .max(Comparator.comparingInt(List<Use>::size))
                .orElseThrow()
                .addAll(free);
        byName.forEach((name, named) -> groups.add(new Group(words, named, Optional.of(name))));
    }

    private void refuseSplits() {
        Map<String, Group> claims = new HashMap<>();
        for (Group group : groups) {
            group.name().ifPresent(name -> {
                Group other = claims.put(name, group);
                if (other != null) {
                    throw new CodegenException(group.uses().get(0).key() + " and "
                            + other.uses().get(0).key() + " share the enum " + name + ", but their words differ now: "
                            + group.words() + " and " + other.words() + ". Giving one of them an enum of its own breaks"
                            + " those who use it; if that is wanted, change its line in the lock file of names");
                }
            });
        }
    }

    List<EnumModel> models() {
        return groups.stream()
                .map(this::model)
                .sorted(Comparator.comparing(model -> model.type().simpleName()))
                .toList();
    }

    private EnumModel model(Group group) {
        String name = types.get(group.key());
        List<EnumModel.Constant> constants = new ArrayList<>();
        JavaNames.constants(group.words())
                .forEach((word, constant) -> constants.add(new EnumModel.Constant(
                        naming.decide("constant " + name + " " + word, constant),
                        word,
                        docs.constant(group.uses(), word))));
        return new EnumModel(
                new JavaType(packageName, name), constants, "UNRECOGNIZED", docs.enumeration(group.uses()));
    }
}
