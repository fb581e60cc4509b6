package dev.jxapi.codegen;

import dev.jxapi.codegen.naming.NameTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A generated API.
 *
 * @param sources the Java source files by their path below the source root, {@code dev/jxapi/Xapi.java}
 * @param resources the resources by their path below the resource root
 * @param names all names of the API; for a lock file
 * @param counts how much went in and came out
 */
public record GeneratedSources(
        SortedMap<String, String> sources, SortedMap<String, String> resources, NameTable names, ApiCounts counts) {

    public GeneratedSources {
        sources = new TreeMap<>(sources);
        resources = new TreeMap<>(resources);
    }

    /**
     * Writes the files. Files that are as they should be are not touched, so that compilers that look at times have
     * nothing to do; Java files that do not belong there are deleted.
     */
    public void write(Path sourceRoot, Path resourceRoot) {
        try {
            write(sourceRoot, sources);
            write(resourceRoot, resources);
            deleteOthers(sourceRoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = root.resolve(entry.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
        }
    }

    private void deleteOthers(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> others = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !sources.containsKey(
                            root.relativize(file).toString().replace('\\', '/')))
                    .toList();
            for (Path other : others) {
                Files.delete(other);
            }
        }
    }
}
