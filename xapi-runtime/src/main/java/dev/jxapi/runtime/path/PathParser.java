package dev.jxapi.runtime.path;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spellings of a path that people use. */
final class PathParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\*\\*|\\*|\\d+|[A-Za-z][A-Za-z0-9_-]*|\\[\\s*(?:\\d+|\\*)\\s*]");

    private final String text;
    private final List<Step> steps = new ArrayList<>();

    private PathParser(String text) {
        this.text = text;
    }

    static XapiPath parse(String text) {
        return new PathParser(text).parse();
    }

    private XapiPath parse() {
        String rest = text.strip();
        Matcher matcher = TOKEN.matcher(rest);
        int position = 0;
        Root root = null;
        while (position < rest.length()) {
            int end = position;
            position = skipSeparators(rest, position);
            boolean separate = position == 0 || position > end || rest.startsWith("[", position);
            if (!separate || position == rest.length() || !matcher.find(position) || matcher.start() != position) {
                throw refuse("'" + rest.substring(position) + "' is no step of a path");
            }
            String token = matcher.group();
            if (root == null) {
                root = root(token);
            } else {
                add(token);
            }
            position = matcher.end();
        }
        if (root == null) {
            throw refuse("it is empty");
        }
        return XapiPath.of(root, steps);
    }

    private static int skipSeparators(String rest, int from) {
        int position = from;
        while (position < rest.length() && " /.\t".indexOf(rest.charAt(position)) >= 0) {
            position++;
        }
        return position;
    }

    private Root root(String token) {
        for (Root root : Root.values()) {
            if (token.equalsIgnoreCase(root.wireName()) || token.equalsIgnoreCase(root.terminalName())) {
                return root;
            }
        }
        throw refuse("it starts with none of Status, Configuration, Event and Command");
    }

    private void add(String token) {
        String inner =
                token.startsWith("[") ? token.substring(1, token.length() - 1).strip() : token;
        if (inner.equals("**")) {
            steps.add(new Step.AnyDepth());
        } else if (inner.equals("*") || Character.isDigit(inner.charAt(0))) {
            if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.Name)) {
                throw refuse("'" + token + "' does not follow the name of a list");
            }
            steps.add(inner.equals("*") ? new Step.EveryItem() : new Step.Item(number(inner)));
        } else {
            steps.add(new Step.Name(inner));
        }
    }

    private int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw refuse("'" + digits + "' is too large for an item number");
        }
    }

    private IllegalArgumentException refuse(String why) {
        return new IllegalArgumentException("'" + text + "' is not an xAPI path: " + why
                + ". Write it like Status/Audio/Volume, xStatus Call 3 Status or Status/Call[*]/Status");
    }
}
