package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds the text of a Javadoc comment: a summary, paragraphs, tags, in lines that fit the page. */
final class Javadoc {

    private static final int WIDTH = 112;
    private static final Pattern TOKEN = Pattern.compile("(?:[^\\s{]|\\{(?!@))*\\{@[^}]*}\\S*|\\S+");

    private final String summary;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private @Nullable String deprecated;

    Javadoc(String summary) {
        this.summary = summary;
    }

    /** Text of the schema, as it stands there. */
    static String code(String text) {
        boolean balanced = text.indexOf('{') < 0 && text.indexOf('}') < 0;
        return balanced ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    /** Adds a paragraph where there is something to say. */
    Javadoc paragraph(String text) {
        if (!text.isBlank()) {
            paragraphs.add(text);
        }
        return this;
    }

    Javadoc param(String name, String text) {
        tags.add("@param " + name + " " + text);
        return this;
    }

    Javadoc returns(String text) {
        tags.add("@return " + text);
        return this;
    }

    Javadoc apiNote(String text) {
        tags.add("@apiNote " + text);
        return this;
    }

    /** Marks it as gone from the newest release. */
    Javadoc deprecated(@Nullable String why) {
        deprecated = why;
        return this;
    }

    Doc build() {
        StringBuilder text = new StringBuilder(wrap(summary, ""));
        paragraphs.forEach(paragraph -> text.append("\n\n").append(wrap("<p>" + paragraph, "")));
        String separator = "\n\n";
        for (String tag : tags) {
            text.append(separator).append(wrap(tag, "    "));
            separator = "\n";
        }
        if (deprecated != null) {
            text.append(separator).append(wrap("@deprecated " + deprecated, "    "));
        }
        return new Doc(text.append('\n').toString(), deprecated != null);
    }

    private static String wrap(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group().replaceAll("\\s+", " ");
            if (column > 0 && column + 1 + token.length() > WIDTH) {
                wrapped.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(token);
            column += token.length();
        }
        return wrapped.toString();
    }
}
