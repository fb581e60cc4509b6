package dev.jxapi.schema.data;

import dev.jxapi.schema.Content;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.Content.ConfigurationContent;
import dev.jxapi.schema.Content.EventContent;
import dev.jxapi.schema.Content.ScalarEventContent;
import dev.jxapi.schema.Content.StatusContent;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.ValueSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the content of one variant. */
final class ContentReader {

    private static final String VALUE = "  is ";
    private static final String PARAMETER = "  param ";
    private static final String INDENT = " ";
    private static final String FIELD = "field ";
    private static final String GROUP = "group ";

    private final DataLines lines;
    private final ValueSpaceText spaces;

    ContentReader(DataLines lines, ValueSpaceText spaces) {
        this.lines = lines;
        this.spaces = spaces;
    }

    Content read(NodeKind kind) {
        return switch (kind) {
            case COMMAND -> new CommandContent(parameters(), lines.take("  body"));
            case CONFIGURATION -> configuration();
            case STATUS -> new StatusContent(value());
            case EVENT -> lines.at(VALUE) ? new ScalarEventContent(value()) : new EventContent(fields(INDENT + INDENT));
        };
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        while (lines.at(PARAMETER)) {
            LineScanner line = lines.expect(PARAMETER);
            String name = line.word();
            boolean required = line.take("!");
            line.expect(" ");
            ValueSpace space = spaces.read(line);
            String defaultValue = line.assigned();
            line.expectEnd();
            parameters.add(new Parameter(name, required, space, defaultValue));
        }
        return parameters;
    }

    private ConfigurationContent configuration() {
        LineScanner line = lines.expect(VALUE);
        ValueSpace space = spaces.read(line);
        @Nullable String defaultValue = line.assigned();
        line.expectEnd();
        return new ConfigurationContent(space, defaultValue, lines.take("  secret"));
    }

    private ValueSpace value() {
        LineScanner line = lines.expect(VALUE);
        ValueSpace space = spaces.read(line);
        line.expectEnd();
        return space;
    }

    private List<EventField> fields(String indent) {
        List<EventField> fields = new ArrayList<>();
        while (true) {
            if (lines.at(indent + FIELD)) {
                fields.add(leaf(lines.expect(indent + FIELD)));
            } else if (lines.at(indent + GROUP)) {
                fields.add(group(lines.expect(indent + GROUP), indent));
            } else {
                return fields;
            }
        }
    }

    private EventField leaf(LineScanner line) {
        String name = line.word();
        boolean required = line.take("!");
        line.expect(" ");
        ValueSpace space = spaces.read(line);
        line.expectEnd();
        return new EventField.Leaf(name, required, space);
    }

    private EventField group(LineScanner line, String indent) {
        String name = line.word();
        boolean required = line.take("!");
        boolean multiple = line.take("*");
        line.expectEnd();
        return new EventField.Group(name, required, multiple, fields(indent + INDENT));
    }
}
