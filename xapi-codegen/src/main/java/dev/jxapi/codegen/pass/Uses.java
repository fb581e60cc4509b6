package dev.jxapi.codegen.pass;

import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.PathSegment;
import dev.jxapi.schema.ValueSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the values in a node. */
final class Uses {

    private Uses() {}

    static List<Use> of(MergedNode node) {
        if (node.content() instanceof CommandContent command) {
            return command.parameters().stream()
                    .map(parameter -> parameter(node, parameter))
                    .toList();
        }
        if (node.content() instanceof EventContent event) {
            List<Use> uses = new ArrayList<>();
            collect(node, event.fields(), List.of(), uses);
            return uses;
        }
        return List.of(value(node));
    }

    /** The value that a leaf is. */
    static Use value(MergedNode node) {
        ValueSpace space = ownSpace(node.content()).orElseThrow();
        return new Use(node, path(node), 0, space, Uses::ownSpace);
    }

    static Use parameter(MergedNode node, Parameter parameter) {
        return new Use(
                node,
                Use.append(path(node), parameter.name()),
                1,
                parameter.space(),
                content -> space(content, parameter.name()));
    }

    /**
     * A field of an event.
     *
     * @param groups the names of the groups that it is in, from the event
     */
    static Use field(MergedNode node, List<String> groups, EventField.Leaf leaf) {
        List<String> inside = Use.append(groups, leaf.name());
        List<String> names = new ArrayList<>(path(node));
        names.addAll(inside);
        return new Use(node, names, inside.size(), leaf.space(), content -> space(content, inside));
    }

    private static void collect(MergedNode node, List<EventField> fields, List<String> groups, List<Use> uses) {
        for (EventField field : fields) {
            if (field instanceof EventField.Leaf leaf) {
                uses.add(field(node, groups, leaf));
            } else {
                collect(node, ((EventField.Group) field).fields(), Use.append(groups, field.name()), uses);
            }
        }
    }

    private static List<String> path(MergedNode node) {
        return node.node().path().segments().stream().map(PathSegment::name).toList();
    }

    private static Optional<ValueSpace> ownSpace(Content content) {
        if (content instanceof ConfigurationContent configuration) {
            return Optional.of(configuration.space());
        }
        if (content instanceof StatusContent status) {
            return Optional.of(status.space());
        }
        return content instanceof ScalarEventContent scalar ? Optional.of(scalar.space()) : Optional.empty();
    }

    private static Optional<ValueSpace> space(Content content, String parameter) {
        return content instanceof CommandContent command
                ? command.parameters().stream()
                        .filter(candidate -> candidate.name().equalsIgnoreCase(parameter))
                        .map(Parameter::space)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<ValueSpace> space(Content content, List<String> names) {
        return content instanceof EventContent event ? space(event.fields(), names) : Optional.empty();
    }

    private static Optional<ValueSpace> space(List<EventField> fields, List<String> names) {
        for (EventField field : fields) {
            if (field.name().equalsIgnoreCase(names.get(0))) {
                if (field instanceof EventField.Group group && names.size() > 1) {
                    return space(group.fields(), names.subList(1, names.size()));
                }
                return field instanceof EventField.Leaf leaf && names.size() == 1
                        ? Optional.of(leaf.space())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
