package dev.jxapi.codegen;

import dev.jxapi.schema.Schema;
import dev.jxapi.schema.data.SchemaData;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out what a file of a schema is. */
final class SchemaSource {

    private SchemaSource() {}

    /** Reads a schema from a file or folder, or the one that comes with the generator. */
    static Schema load(@Nullable Path path) {
        if (path == null) {
            return SchemaData.load();
        }
        throw new CodegenException("Not yet: " + path);
    }
}
