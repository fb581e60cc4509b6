package dev.jxapi.codegen.write;

import java.util.regex.Pattern;

/** Breaks the long lines that JavaPoet does not. */
final class Layout {

    private static final int WIDTH = 120;
    private static final Pattern DECLARATION = Pattern.compile("(?m)^(public final class \\S+) (extends .*)$");
    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^( {4}public static final ViewType<\\S+> TYPE =) (ViewType\\.of.*\\()$");

    private Layout() {}

    static String wrap(String source) {
        return wrap(CONSTANT, wrap(DECLARATION, source));
    }

    private static String wrap(Pattern line, String source) {
        return line.matcher(source)
                .replaceAll(match -> match.group().length() <= WIDTH
                        ? match.group()
                        : match.group(1) + "\n" + "        " + match.group(2));
    }
}
