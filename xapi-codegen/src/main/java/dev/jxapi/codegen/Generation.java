package dev.jxapi.codegen;

import dev.jxapi.codegen.naming.NameTable;
import dev.jxapi.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of the generator over files, as the command line and the Maven goal make it.
 *
 * @param schema a schema file or a folder of them, null for the schema that comes with the generator
 * @param basePackage the package of {@code Xapi}
 * @param releases the releases to cover, all where empty
 * @param products the products to cover, all where empty
 * @param roles the roles to cover, all where empty
 * @param lock the lock file of names, null for none
 * @param updateLock whether new names are added to the lock file, instead of refused
 */
public record Generation(
        @Nullable Path schema,
        String basePackage,
        List<String> releases,
        List<String> products,
        List<String> roles,
        @Nullable Path lock,
        boolean updateLock) {

    private static final int SHOWN = 10;

    /** Generates and writes. */
    public GeneratedSources run(Path sourceRoot, Path resourceRoot) {
        Schema input = SchemaSource.load(schema, releases, products);
        NameTable locked = lock == null ? NameTable.empty() : NameTable.read(lock);
        GeneratedSources generated =
                Generator.generate(input, new GeneratorOptions(basePackage, releases, products, roles, locked));
        if (lock != null) {
            keepLock(lock, locked, generated.names());
        }
        generated.write(sourceRoot, resourceRoot);
        return generated;
    }

    private void keepLock(Path file, NameTable locked, NameTable names) {
        List<String> added = names.entries().keySet().stream()
                .filter(key -> locked.find(key).isEmpty())
                .toList();
        if (added.isEmpty()) {
            return;
        }
        if (!updateLock) {
            throw new CodegenException(added.size() + " names are not in the lock file " + file
                    + "; look at them, then add them with the option to update the lock (--update-lock;"
                    + " in the build of JxAPI -Dnames.update=true):\n  "
                    + String.join("\n  ", added.subList(0, Math.min(SHOWN, added.size()))));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, LOCK_COMMENT + names.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String LOCK_COMMENT = """
            # The names of the public API. Lines are added, never changed or removed: users' programs depend on them.
            """;
}
