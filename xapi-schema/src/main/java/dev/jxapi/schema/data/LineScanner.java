package dev.jxapi.schema.data;

import dev.jxapi.schema.SchemaFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line of schema data from left to right. */
final class LineScanner {

    private final String line;
    private final int number;
    private int position;

    LineScanner(String line, int start, int number) {
        this.line = line;
        this.position = start;
        this.number = number;
    }

    boolean atEnd() {
        return position == line.length();
    }

    /** Takes {@code text} if it comes next. */
    boolean take(String text) {
        if (line.startsWith(text, position)) {
            position += text.length();
            return true;
        }
        return false;
    }

    void expect(String text) {
        if (!take(text)) {
            throw fail("expected '" + text + "'");
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw fail("expected the end of the line");
        }
    }

    /** The part of the line that is not read yet, for a second look. */
    LineScanner copy() {
        return new LineScanner(line, position, number);
    }

    String rest() {
        String rest = line.substring(position);
        position = line.length();
        return rest;
    }

    /** The text up to a character, which is taken too, or to the end of the line. */
    String until(char end) {
        int found = line.indexOf(end, position);
        String text = line.substring(position, found < 0 ? line.length() : found);
        position = found < 0 ? line.length() : found + 1;
        return text;
    }

    String word() {
        if (take("\"")) {
            return quoted();
        }
        int start = position;
        while (position < line.length() && Words.plain(line.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw fail("expected a word");
        }
        return line.substring(start, position);
    }

    boolean atWord() {
        return !atEnd() && (line.charAt(position) == '"' || Words.plain(line.charAt(position)));
    }

    /** Words with commas between them, maybe none. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (atWord()) {
            do {
                words.add(word());
            } while (take(","));
        }
        return words;
    }

    /** A quoted text after {@code =}, null where there is none. */
    @Nullable
    String assigned() {
        if (!take(" = ")) {
            return null;
        }
        expect("\"");
        return quoted();
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        while (!atEnd()) {
            char c = line.charAt(position++);
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' ? escaped() : c);
        }
        throw fail("the quotation does not end");
    }

    private char escaped() {
        char c = atEnd() ? ' ' : line.charAt(position++);
        if (c == '"' || c == '\\') {
            return c;
        }
        if (c == 'u' && position + 4 <= line.length()) {
            position += 4;
            return (char) number(line.substring(position - 4, position), 16);
        }
        throw fail("not an escape");
    }

    int number(String text, int radix) {
        try {
            return Integer.parseInt(text, radix);
        } catch (NumberFormatException e) {
            throw fail("'" + text + "' is not a number");
        }
    }

    SchemaFormatException fail(String why) {
        return new SchemaFormatException("Schema data, line " + number + ", column " + (position + 1) + ": " + why);
    }
}
