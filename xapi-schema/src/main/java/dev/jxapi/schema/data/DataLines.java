package dev.jxapi.schema.data;

import dev.jxapi.schema.SchemaFormatException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of schema data, read one by one with a look at the next. */
final class DataLines {

    private final BufferedReader reader;
    private @Nullable String next;
    private int number;

    DataLines(BufferedReader reader) {
        this.reader = reader;
        advance();
    }

    private void advance() {
        try {
            next = reader.readLine();
            number++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean atEnd() {
        return next == null;
    }

    /** Whether the next line starts so, blanks included. */
    boolean at(String prefix) {
        return next != null && next.startsWith(prefix);
    }

    /** Takes the next line if it is this one. */
    boolean take(String line) {
        boolean found = line.equals(next);
        if (found) {
            advance();
        }
        return found;
    }

    /** Takes the next line, which must start so, and reads on behind that. */
    LineScanner expect(String prefix) {
        if (!at(prefix)) {
            throw fail("expected a line that starts with '" + prefix + "'");
        }
        LineScanner line = new LineScanner(Objects.requireNonNull(next), prefix.length(), number);
        advance();
        return line;
    }

    SchemaFormatException fail(String why) {
        return new SchemaFormatException("Schema data, line " + number + ": " + why);
    }
}
