package dev.jxapi.schema;

import java.util.List;

/** What the body of an event holds below one name. */
public sealed interface EventField {

    String name();

    /** Whether every such event has it. */
    boolean required();

    /**
     * A value.
     *
     * @param name its name in xAPI's spelling
     * @param required whether every such event has it
     * @param space its values
     */
    record Leaf(String name, boolean required, ValueSpace space) implements EventField {}

    /**
     * A node with fields of its own, or a list of them.
     *
     * @param name its name in xAPI's spelling
     * @param required whether every such event has it
     * @param multiple whether it is a list, whose elements carry an {@code id}
     * @param fields the fields
     */
    record Group(String name, boolean required, boolean multiple, List<EventField> fields) implements EventField {
        public Group {
            fields = List.copyOf(fields);
        }
    }
}
