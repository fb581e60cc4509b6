package dev.jxapi.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the classes that an API is made of, in a folder or a jar. */
final class ApiClasses {

    private ApiClasses() {}

    /** The public classes that lie where a class does, and in or below a package, sorted by name. */
    static List<Class<?>> besides(Class<?> one, String packageName) {
        return inOrigin(
                one,
                root -> files(root.resolve(packageName.replace('.', '/'))).stream()
                        .map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replaceAll("[/\\\\]", "."))
                        .sorted()
                        .<Class<?>>map(ApiClasses::load)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .toList());
    }

    /** All files below a folder. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something with the root of the folder or jar that a class is from. */
    static <R> R inOrigin(Class<?> type, Function<Path, R> action) {
        try {
            Path origin = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(origin)) {
                return action.apply(origin);
            }
            try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                return action.apply(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
