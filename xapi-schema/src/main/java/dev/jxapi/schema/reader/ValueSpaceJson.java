package dev.jxapi.schema.reader;

import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.List;
import java.util.Set;

/**
 * Reads value spaces; the two formats differ in the names of the attributes only. A {@code Step} is left out: devices
 * accept the numbers between its multiples.
 */
final class ValueSpaceJson {

    static final ValueSpaceJson PUBLISHED = new ValueSpaceJson(
            "Values",
            "Min",
            "Max",
            "MinLength",
            "MaxLength",
            Set.of("type", "Values", "Min", "Max", "MinLength", "MaxLength", "multiple", "Step", "description"));
    static final ValueSpaceJson XDOC = new ValueSpaceJson(
            "Value",
            "min",
            "max",
            "minLength",
            "maxLength",
            Set.of(
                    "type",
                    "Value",
                    "min",
                    "max",
                    "minLength",
                    "maxLength",
                    "multiple",
                    "step",
                    "description",
                    "default",
                    "required"));

    private static final String ARRAY = "Array";

    private final String values;
    private final String min;
    private final String max;
    private final String minLength;
    private final String maxLength;
    private final Set<String> known;

    ValueSpaceJson(String values, String min, String max, String minLength, String maxLength, Set<String> known) {
        this.values = values;
        this.min = min;
        this.max = max;
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.known = known;
    }

    ValueSpace read(NodeJson json) {
        json.expectOnly("value space", known);
        String type = json.text("type");
        if (!type.endsWith(ARRAY)) {
            return scalar(type, json);
        }
        ValueSpace element = scalar(type.substring(0, type.length() - ARRAY.length()), json);
        return new ArraySpace(element, json.integerOrNull("multiple"));
    }

    private ValueSpace scalar(String type, NodeJson json) {
        return switch (type) {
            case "Integer" -> new IntegerSpace(json.integerOrNull(min), json.integerOrNull(max));
            case "String" -> new StringSpace(json.integerOrNull(minLength), json.integerOrNull(maxLength));
            case "Literal" ->
                new LiteralSpace(json.get(values).isArray() ? json.texts(values) : List.of(json.text(values)));
            default -> throw json.fail("has the unknown value space type '" + json.text("type") + "'");
        };
    }
}
