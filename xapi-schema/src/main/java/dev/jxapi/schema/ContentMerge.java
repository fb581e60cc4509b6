package dev.jxapi.schema;

import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Merges the contents of a node's variants, the newest first, into the one that covers them all. */
final class ContentMerge {

    private ContentMerge() {}

    static Content merge(List<Content> newestFirst) {
        Content newest = newestFirst.get(0);
        if (newest instanceof CommandContent command) {
            List<CommandContent> all = sameType(command, newestFirst);
            return new CommandContent(
                    mergeByName(all, CommandContent::parameters, Parameter::name, ContentMerge::parameter),
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
        EventContent event = (EventContent) newest;
        return new EventContent(
                mergeByName(sameType(event, newestFirst), EventContent::fields, EventField::name, ContentMerge::field));
    }

    private static Parameter parameter(List<Parameter> newestFirst) {
        return new Parameter(
                newestFirst.get(0).name(),
                newestFirst.stream().allMatch(Parameter::required),
                ValueSpaceMerge.merge(newestFirst.stream().map(Parameter::space).toList()),
                newestFirst.stream()
                        .map(Parameter::defaultValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static EventField field(List<EventField> newestFirst) {
        EventField newest = newestFirst.get(0);
        boolean required = newestFirst.stream().allMatch(EventField::required);
        if (newest instanceof EventField.Leaf leaf) {
            List<ValueSpace> spaces = sameType(leaf, newestFirst).stream()
                    .map(EventField.Leaf::space)
                    .toList();
            return new EventField.Leaf(leaf.name(), required, ValueSpaceMerge.merge(spaces));
        }
        EventField.Group group = (EventField.Group) newest;
        List<EventField> fields = mergeByName(
                sameType(group, newestFirst), EventField.Group::fields, EventField::name, ContentMerge::field);
        return new EventField.Group(group.name(), required, group.multiple(), fields);
    }

    private static <C, T> List<T> mergeByName(
            List<C> newestFirst, Function<C, List<T>> parts, Function<T, String> name, Function<List<T>, T> merge) {
        Map<String, List<T>> byName = new LinkedHashMap<>();
        for (C content : newestFirst) {
            for (T part : parts.apply(content)) {
                byName.computeIfAbsent(name.apply(part).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(part);
            }
        }
        return byName.values().stream().map(merge).toList();
    }

    static <B, T extends B> List<T> sameType(T newest, List<B> all) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) newest.getClass();
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
