package dev.jxapi.schema;

import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Merges the contents of a node's variants, the newest first, into the one that covers them all. */
final class ContentMerge {

    private ContentMerge() {}

    /**
     * Merges.
     *
     * @param newestFirst the contents
     * @param ofNewestRelease how many of them, from the first, are those of the newest release
     */
    static Content merge(List<Content> newestFirst, int ofNewestRelease) {
        Content newest = newestFirst.get(0);
        if (newest instanceof CommandContent command) {
            List<CommandContent> all = sameType(command, newestFirst);
            return new CommandContent(
                    mergeByName(
                            all, ofNewestRelease, CommandContent::parameters, Parameter::name, ContentMerge::parameter),
                    command.multiline());
        }
        if (newest instanceof ConfigurationContent configuration) {
            List<ConfigurationContent> all = sameType(configuration, newestFirst);
            return new ConfigurationContent(
                    ValueSpaceMerge.merge(
                            all.stream().map(ConfigurationContent::space).toList()),
                    configuration.defaultValue(),
                    all.stream().anyMatch(ConfigurationContent::secret));
        }
        if (newest instanceof StatusContent status) {
            return new StatusContent(ValueSpaceMerge.merge(sameType(status, newestFirst).stream()
                    .map(StatusContent::space)
                    .toList()));
        }
        if (newest instanceof ScalarEventContent scalar) {
            return new ScalarEventContent(ValueSpaceMerge.merge(sameType(scalar, newestFirst).stream()
                    .map(ScalarEventContent::space)
                    .toList()));
        }
        List<EventContent> all = sameType((EventContent) newest, newestFirst);
        return new EventContent(
                mergeByName(all, all.size(), EventContent::fields, EventField::name, ContentMerge::field));
    }

    private static Parameter parameter(List<Parameter> newestFirst, boolean known) {
        return new Parameter(
                newestFirst.get(0).name(),
                known && newestFirst.stream().allMatch(Parameter::required),
                ValueSpaceMerge.merge(newestFirst.stream().map(Parameter::space).toList()),
                newestFirst.stream()
                        .map(Parameter::defaultValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static EventField field(List<EventField> newestFirst, boolean known) {
        EventField newest = newestFirst.get(0);
        boolean required = known && newestFirst.stream().allMatch(EventField::required);
        if (newest instanceof EventField.Leaf leaf) {
            List<ValueSpace> spaces = sameType(leaf, newestFirst).stream()
                    .map(EventField.Leaf::space)
                    .toList();
            return new EventField.Leaf(leaf.name(), required, ValueSpaceMerge.merge(spaces));
        }
        EventField.Group group = (EventField.Group) newest;
        List<EventField.Group> all = sameType(group, newestFirst);
        List<EventField> fields =
                mergeByName(all, all.size(), EventField.Group::fields, EventField::name, ContentMerge::field);
        return new EventField.Group(group.name(), required, group.multiple(), fields);
    }

    /**
     * Merges parts of the same name.
     *
     * @param merge takes the parts, the newest first, and whether each of the first {@code toKnow} contents has one
     */
    private static <C, T> List<T> mergeByName(
            List<C> newestFirst,
            int toKnow,
            Function<C, List<T>> parts,
            Function<T, String> name,
            BiFunction<List<T>, Boolean, T> merge) {
        Map<String, List<T>> byName = new LinkedHashMap<>();
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            for (T part : parts.apply(newestFirst.get(i))) {
                String key = name.apply(part).toLowerCase(Locale.ROOT);
                byName.computeIfAbsent(key, first -> new ArrayList<>()).add(part);
                known.merge(key, i < toKnow ? 1 : 0, Integer::sum);
            }
        }
        return byName.entrySet().stream()
                .map(entry -> merge.apply(entry.getValue(), known.getOrDefault(entry.getKey(), 0) == toKnow))
                .toList();
    }

    static <B, T extends B> List<T> sameType(T newest, List<B> all) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) newest.getClass();
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
