package dev.jxapi.schema.importer;

import dev.jxapi.schema.Node;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.SchemaFormatException;
import dev.jxapi.schema.data.SchemaDataReader;
import dev.jxapi.schema.data.SchemaDataWriter;
import dev.jxapi.schema.reader.PublishedSchemaReader;
import dev.jxapi.schema.reader.ReadSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the schema data from a folder of published schema files.
 *
 * <pre>
 * ImportSchemas FOLDER DATA [--add] [--missing RELEASE:KIND]... [--removed RELEASE:KIND]...
 * </pre>
 *
 * <p>Each file is named after its release, {@code 26.4.1.json}. With {@code --add}, the releases that DATA has already and
 * the folder does not have stay; else DATA is made from the folder alone. A release that has no node of a kind, or far fewer than
 * the release before it, is taken for a faulty file, and nothing is written. {@code --missing 11.26.1:Event} declares
 * that a file leaves out a kind that devices of the release have; {@code --removed 10.19.4.2:Status} that a release
 * really has many of the paths no more.
 */
public final class ImportSchemas {

    private static final String USAGE =
            "Usage: ImportSchemas FOLDER DATA [--add] [--missing RELEASE:KIND]... [--removed RELEASE:KIND]...";
    private static final String EXTENSION = ".json";

    private final PrintStream out;

    ImportSchemas(PrintStream out) {
        this.out = out;
    }

    /** Runs the command. Ends the process with status 1 when nothing was written. */
    public static void main(String[] arguments) {
        if (!new ImportSchemas(System.out).run(arguments)) {
            System.exit(1);
        }
    }

    /** Whether the data was written. */
    boolean run(String... arguments) {
        try {
            List<String> positional = new ArrayList<>();
            SortedSet<String> missing = new TreeSet<>();
            SortedSet<String> removed = new TreeSet<>();
            boolean add = false;
            Iterator<String> rest = List.of(arguments).iterator();
            while (rest.hasNext()) {
                String argument = rest.next();
                if (argument.equals("--missing") && rest.hasNext()) {
                    missing.add(rest.next());
                } else if (argument.equals("--removed") && rest.hasNext()) {
                    removed.add(rest.next());
                } else if (argument.equals("--add")) {
                    add = true;
                } else {
                    positional.add(argument);
                }
            }
            if (positional.size() != 2) {
                out.println(USAGE);
                return false;
            }
            Path data = Path.of(positional.get(1));
            return importFolder(Path.of(positional.get(0)), data, add, new LossGuard(missing, removed));
        } catch (IOException | SchemaFormatException | IllegalArgumentException e) {
            out.println("Nothing is written. " + e.getMessage());
            return false;
        }
    }

    private boolean importFolder(Path folder, Path data, boolean add, LossGuard guard) throws IOException {
        SortedMap<Release, ReadSchema> files = read(folder);
        List<Schema> parts = new ArrayList<>();
        files.values().forEach(file -> parts.add(file.schema()));
        if (add) {
            parts.add(Releases.without(files.keySet(), read(data, SchemaDataReader::read)));
        }
        Schema schema = SchemaBuilder.merge(parts);
        report(files, schema);
        List<String> losses = guard.losses(schema);
        if (!losses.isEmpty()) {
            losses.forEach(loss -> out.println("LOSS: " + loss));
            out.println("Nothing is written. Declare what is so with --missing or --removed.");
            return false;
        }
        out.println("No loss that is not declared.");
        byte[] text = SchemaDataWriter.write(schema).getBytes(StandardCharsets.UTF_8);
        Files.write(data, text);
        out.println(text.length + " bytes written to " + data);
        return true;
    }

    private interface Reader<T> {
        T read(InputStream file) throws IOException;
    }

    private static <T> T read(Path file, Reader<T> reader) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return reader.read(stream);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException("No file " + file);
        } catch (SchemaFormatException e) {
            throw new SchemaFormatException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static SortedMap<Release, ReadSchema> read(Path folder) throws IOException {
        SortedMap<Release, ReadSchema> files = new TreeMap<>();
        for (Path file : files(folder)) {
            Release release = release(file);
            files.put(release, read(file, json -> PublishedSchemaReader.read(release, json)));
        }
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("No folder " + folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("No schema files in " + folder);
            }
            return files;
        }
    }

    private static Release release(Path file) {
        String name = file.getFileName().toString();
        return new Release(name.substring(0, name.length() - EXTENSION.length()));
    }

    private void report(SortedMap<Release, ReadSchema> files, Schema schema) {
        files.forEach(
                (release, file) -> out.println(release + ": " + file.objects() + " objects, " + counts(file.schema())));
        SortedMap<String, Integer> remarks = new TreeMap<>();
        files.values()
                .forEach(file -> file.remarks().forEach((remark, count) -> remarks.merge(remark, count, Integer::sum)));
        remarks.forEach((remark, count) -> out.println("Ignored: " + remark + ", " + count + " times"));
        int objects = files.values().stream().mapToInt(ReadSchema::objects).sum();
        int variants =
                schema.nodes().stream().map(Node::variants).mapToInt(List::size).sum();
        out.println(files.size() + " files, " + objects + " objects -> "
                + schema.nodes().size() + " nodes (" + counts(schema) + "), " + variants + " variants");
    }

    private static String counts(Schema schema) {
        return Arrays.stream(NodeKind.values())
                .map(kind -> schema.nodes(kind).size() + " " + kind.root())
                .collect(Collectors.joining(", "));
    }
}
