package dev.jxapi.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated source with every warning an error. */
final class Compilation {

    private static final List<String> OPTIONS =
            List.of("--release", "17", "-parameters", "-Xlint:all,-processing", "-Werror", "-proc:none");

    private Compilation() {}

    /**
     * Compiles into a folder.
     *
     * @return what the compiler said, empty where it found nothing wrong
     */
    static String compile(GeneratedSources sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Files.createDirectories(classes);
            List<String> options = new ArrayList<>(OPTIONS);
            options.addAll(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
            List<? extends JavaFileObject> units = sources.sources().entrySet().stream()
                    .map(entry -> source(entry.getKey(), entry.getValue()))
                    .toList();
            boolean compiled =
                    compiler.getTask(output, files, null, options, null, units).call();
            return compiled ? "" : output.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
