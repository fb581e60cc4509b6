package dev.jxapi.simulator.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a node is: names and item numbers from the root.
 *
 * @param steps {@link Step.Name}s and {@link Step.Index}es
 */
public record StatePath(List<Step> steps) {

    private static final Pattern INDEXED = Pattern.compile("(.+)\\[(\\d+|\\*|)]");

    public StatePath {
        steps = List.copyOf(steps);
    }

    /** Parses terminal syntax ({@code Call 3 Status}) or slashes ({@code Call/3/Status}, {@code Call[3]/Status}). */
    public static StatePath parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String token : text.trim().split("[\\s/]+")) {
            if (!token.isEmpty()) {
                addStep(token, steps);
            }
        }
        return new StatePath(steps);
    }

    static void addStep(String token, List<Step> steps) {
        Matcher indexed = INDEXED.matcher(token);
        if (token.equals("**")) {
            steps.add(new Step.AnyDepth());
        } else if (token.equals("*")) {
            steps.add(new Step.Any());
        } else if (!token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9') && token.length() < 10) {
            steps.add(new Step.Index(Integer.parseInt(token)));
        } else if (indexed.matches()) {
            steps.add(new Step.Name(indexed.group(1)));
            String index = indexed.group(2);
            steps.add(index.isEmpty() || index.equals("*") ? new Step.Any() : new Step.Index(Integer.parseInt(index)));
        } else {
            steps.add(new Step.Name(token));
        }
    }

    /** This path below a root. */
    public StatePath under(String root) {
        List<Step> all = new ArrayList<>();
        all.add(new Step.Name(root));
        all.addAll(steps);
        return new StatePath(all);
    }

    public StatePath then(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new StatePath(all);
    }

    @Override
    public String toString() {
        return steps.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
