package dev.jxapi.simulator.internal.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.schema.Access;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.DeviceBranch;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.Variant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The schema in the format that devices return for {@code xDoc}: what starts in upper case is a child or a parameter, what
 * starts in lower case an attribute, and every attribute is text.
 */
public final class XDoc {

    /** Stands for the name of the value of an event that is nothing but a value. */
    private static final String BARE_VALUE = "NameNotUsed";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private XDoc() {}

    /** Describes a place and all below it. */
    public static ObjectNode describe(NodeKind kind, DeviceBranch branch) {
        return describe(kind, branch, null);
    }

    /** Describes a place as it is in the element {@code item} of the innermost list; in any where that is null. */
    private static ObjectNode describe(NodeKind kind, DeviceBranch branch, @Nullable Integer item) {
        ObjectNode description = JSON.objectNode();
        for (DeviceBranch child : branch.children()) {
            if (!child.list()) {
                ObjectNode described = describe(kind, child, item);
                if (!described.isEmpty()) {
                    description.set(child.name(), described);
                }
            } else {
                ArrayNode list = description.putArray(child.name());
                if (kind == NodeKind.CONFIGURATION) {
                    for (int number : numbers(child)) {
                        list.add(describe(kind, child, number).put("id", Integer.toString(number)));
                    }
                } else {
                    list.add(describe(kind, child, null));
                }
            }
        }
        branch.node().flatMap(node -> variant(node, item)).ifPresent(variant -> leaf(variant, item, description));
        return description;
    }

    private static Optional<Variant> variant(DeviceNode node, @Nullable Integer item) {
        if (item == null) {
            return Optional.of(node.first());
        }
        return node.variants().stream()
                .filter(variant -> variant.indexes().isEmpty()
                        || variant.indexes().get(variant.indexes().size() - 1).contains(item))
                .findFirst();
    }

    private static SortedSet<Integer> numbers(DeviceBranch list) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (IndexRange range : list.ranges()) {
            for (int number = range.any() ? 1 : range.min(); number <= (range.any() ? 1 : range.max()); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static void leaf(Variant variant, @Nullable Integer item, ObjectNode description) {
        Access access = variant.access();
        description.put("access", "public-api").put("backend", access.backend());
        words(description, "role", access.roles());
        words(description, "read", access.readRoles());
        words(description, "unavailableStates", access.unavailableStates());
        if (access.privacyImpact()) {
            description.put("privacyimpact", "True");
        }
        if (!access.extension().isEmpty()) {
            description.put("include_for_extension", access.extension());
        }
        Content content = variant.content();
        if (content instanceof Content.CommandContent command) {
            description.put("command", "True");
            if (command.multiline()) {
                description.put("multiline", "True");
            }
            command.parameters().forEach(parameter -> parameter(parameter, description));
        } else if (content instanceof Content.ConfigurationContent configuration) {
            ObjectNode space = space(configuration.space());
            String factory = item == null ? configuration.defaultValue() : configuration.defaultFor(item);
            if (factory != null) {
                space.put("default", factory);
            }
            description.set("ValueSpace", space);
            if (configuration.secret()) {
                description.put("hide_value", "True");
            }
        } else if (content instanceof Content.StatusContent status) {
            description.set("ValueSpace", space(status.space()));
        } else if (content instanceof Content.EventContent event) {
            description.put("event", "True");
            event.fields().forEach(field -> field(field, description));
        } else if (content instanceof Content.ScalarEventContent scalar) {
            description.put("event", "True");
            field(new EventField.Leaf(BARE_VALUE, true, scalar.space()), description);
        }
    }

    private static void words(ObjectNode description, String name, Set<String> words) {
        if (!words.isEmpty()) {
            description.put(name, String.join(";", words));
        }
    }

    private static void parameter(Parameter parameter, ObjectNode command) {
        ObjectNode described = JSON.objectNode();
        required(parameter.required(), described);
        ObjectNode space = space(parameter.space());
        if (parameter.defaultValue() != null) {
            space.put("default", parameter.defaultValue());
        }
        described.set("ValueSpace", space);
        if (parameter.space() instanceof ValueSpace.ArraySpace) {
            command.putArray(parameter.name()).add(described);
        } else {
            command.set(parameter.name(), described);
        }
    }

    private static void required(boolean required, ObjectNode described) {
        described.put("required", required ? "True" : "False");
    }

    private static void field(EventField field, ObjectNode event) {
        if (field instanceof EventField.Leaf leaf) {
            ObjectNode described = event.putObject(leaf.name()).put("type", fieldType(leaf.space()));
            required(leaf.required(), described);
            if (leaf.space() instanceof ValueSpace.LiteralSpace literals
                    && !literals.values().isEmpty()) {
                values(described, literals.values());
            }
        } else if (field instanceof EventField.Group group) {
            ObjectNode described = JSON.objectNode();
            required(group.required(), described);
            group.fields().forEach(child -> field(child, described));
            if (group.multiple()) {
                event.putArray(group.name()).add(described);
            } else {
                event.set(group.name(), described);
            }
        }
    }

    private static String fieldType(ValueSpace space) {
        return space instanceof ValueSpace.IntegerSpace
                ? "int"
                : space instanceof ValueSpace.LiteralSpace ? "literal" : "string";
    }

    private static ObjectNode space(ValueSpace space) {
        ObjectNode described = JSON.objectNode();
        if (space instanceof ValueSpace.IntegerSpace range) {
            described.put("type", "Integer");
            put(described, "min", range.min());
            put(described, "max", range.max());
        } else if (space instanceof ValueSpace.StringSpace string) {
            described.put("type", "String");
            put(described, "minLength", string.minLength());
            put(described, "maxLength", string.maxLength());
        } else if (space instanceof ValueSpace.LiteralSpace literals) {
            described.put("type", "Literal");
            values(described, literals.values());
        } else if (space instanceof ValueSpace.ArraySpace array) {
            described.setAll(space(array.element()));
            described.put("type", described.path("type").asText() + "Array");
            put(described, "multiple", array.maxCount());
        }
        return described;
    }

    private static void values(ObjectNode described, List<String> values) {
        ArrayNode array = described.putArray("Value");
        values.forEach(array::add);
    }

    private static void put(ObjectNode described, String name, @Nullable Integer value) {
        if (value != null) {
            described.put(name, value.toString());
        }
    }
}
