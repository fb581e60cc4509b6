package dev.jxapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What commands answer, as far as it is known. The published schemas do not tell; this catalogue is what devices have
 * been seen to send. No field is certain to be there, and there can be others.
 */
public final class CommandResults {

    /** Nothing is known. */
    public static final CommandResults EMPTY = new CommandResults(new TreeMap<>());

    private static final String RESOURCE = "command-results.json";

    private final Map<String, List<EventField>> byKey;

    private CommandResults(Map<String, List<EventField>> byKey) {
        this.byKey = byKey;
    }

    /** The catalogue that comes with this library. */
    public static CommandResults load() {
        try (InputStream json = CommandResults.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new FileNotFoundException("No " + RESOURCE + " beside " + CommandResults.class);
            }
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue: a JSON object with a member for each command. A field is {@code "int"}, {@code "string"} or
     * {@code "boolean"} ({@code True} or {@code False}), an object for a group of fields, or an array of one object for
     * a list.
     */
    public static CommandResults read(InputStream json) throws IOException {
        Map<String, List<EventField>> byKey = new TreeMap<>();
        for (Map.Entry<String, JsonNode> command :
                JsonMapper.builder().build().readTree(json).properties()) {
            byKey.put(SchemaPath.parse(command.getKey()).key(), fields(command.getKey(), command.getValue()));
        }
        return new CommandResults(byKey);
    }

    private static List<EventField> fields(String where, JsonNode object) {
        List<EventField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            fields.add(field(where + " " + entry.getKey(), entry.getKey(), entry.getValue()));
        }
        return fields;
    }

    private static EventField field(String where, String name, JsonNode json) {
        if (json.isArray() && json.size() == 1 && json.get(0).isObject()) {
            return new EventField.Group(name, false, true, fields(where, json.get(0)));
        }
        if (json.isObject()) {
            return new EventField.Group(name, false, false, fields(where, json));
        }
        return new EventField.Leaf(
                name,
                false,
                switch (json.asText()) {
                    case "int" -> new IntegerSpace(null, null);
                    case "string" -> new StringSpace(null, null);
                    case "boolean" -> new LiteralSpace(List.of("False", "True"));
                    default -> throw new SchemaFormatException(where + ": no type of a field: " + json);
                });
    }

    /**
     * The fields of a command's result.
     *
     * @param command the command's path in any case, {@code Dial}
     * @return the fields, empty where nothing is known
     */
    public Optional<List<EventField>> find(String command) {
        return Optional.ofNullable(byKey.get(SchemaPath.parse(command).key()));
    }

    /** The commands whose results are known, as {@link SchemaPath#key()}. */
    public List<String> commands() {
        return List.copyOf(byKey.keySet());
    }
}
