package dev.jxapi.schema.data;

import dev.jxapi.schema.Schema;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The schema data that comes with this library. */
public final class SchemaData {

    private static final String RESOURCE = "xapi.data";

    private SchemaData() {}

    private static final class Holder {
        private static final Schema SCHEMA = read();
    }

    /** The xAPI of all known releases. Read on the first call, which takes a moment; the same schema on each. */
    public static Schema load() {
        return Holder.SCHEMA;
    }

    private static Schema read() {
        try (InputStream data = SchemaData.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new FileNotFoundException("No " + RESOURCE + " beside " + SchemaData.class);
            }
            return SchemaDataReader.read(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
