package dev.jxapi.schema.reader;

import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.List;

/** What the two formats say about events in the same way. */
final class EventJson {

    /** Stands in the schema where the body of an event is a bare value, which has no name. */
    private static final String NO_NAME = "NameNotUsed";

    private EventJson() {}

    static Content content(List<EventField> fields) {
        return fields.size() == 1
                        && fields.get(0) instanceof EventField.Leaf leaf
                        && leaf.name().equals(NO_NAME)
                ? new ScalarEventContent(leaf.space())
                : new EventContent(fields);
    }

    static ValueSpace space(NodeJson json, String type, List<String> literals) {
        return switch (type) {
            case "int" -> new IntegerSpace(null, null);
            case "string" -> new StringSpace(null, null);
            case "literal" -> new LiteralSpace(literals);
            default -> throw json.fail("has the unknown field type '" + type + "'");
        };
    }
}
