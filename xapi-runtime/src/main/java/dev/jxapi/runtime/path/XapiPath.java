package dev.jxapi.runtime.path;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The address of a node, or of many: {@code xStatus Call 3 Status}, {@code xStatus Call * Status}.
 *
 * <p>Immutable. Two paths are equal when they are spelled alike; devices do not tell cases apart.
 */
public final class XapiPath {

    private final Root root;
    private final List<Step> steps;

    private XapiPath(Root root, List<Step> steps) {
        this.root = root;
        this.steps = List.copyOf(steps);
    }

    /** The root of a tree. */
    public static XapiPath of(Root root) {
        return new XapiPath(root, List.of());
    }

    /**
     * Parses a path as people write it: {@code Status/Call/3/Status}, {@code xStatus Call 3 Status},
     * {@code Status.Call[3].Status}; {@code *} or {@code [*]} stands for every element of a list, {@code **} for any
     * number of levels.
     *
     * @throws IllegalArgumentException if the text is no path, saying where it stops being one
     */
    public static XapiPath parse(String text) {
        return PathParser.parse(text);
    }

    /** The path of these steps below a root. */
    public static XapiPath of(Root root, List<Step> steps) {
        return new XapiPath(root, steps);
    }

    public Root root() {
        return root;
    }

    /** The steps below the root. */
    public List<Step> steps() {
        return steps;
    }

    /** The node of that name below this one. */
    public XapiPath child(String name) {
        return plus(new Step.Name(name));
    }

    /** The element of this list with that item number. */
    public XapiPath item(int id) {
        return plus(new Step.Item(id));
    }

    /** Every element of this list. */
    public XapiPath everyItem() {
        return plus(new Step.EveryItem());
    }

    /** Whether the path can stand for more than one node. */
    public boolean hasWildcard() {
        for (Step step : steps) {
            if (step instanceof Step.EveryItem || step instanceof Step.AnyDepth) {
                return true;
            }
        }
        return false;
    }

    private XapiPath plus(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new XapiPath(root, longer);
    }

    /**
     * The path as an array on the wire, {@code ["Status","Call",3,"Status"]}. Every element of a list is said by leaving
     * its item number out.
     */
    public ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode(steps.size() + 1).add(root.wireName());
        for (Step step : steps) {
            if (step instanceof Step.Name name) {
                json.add(name.name());
            } else if (step instanceof Step.Item item) {
                json.add(item.id());
            } else if (step instanceof Step.AnyDepth) {
                json.add("**");
            }
        }
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XapiPath that && root == that.root && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(root, steps);
    }

    /** In terminal syntax: {@code xStatus Call 3 Status}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(root.terminalName());
        for (Step step : steps) {
            text.append(' ').append(step);
        }
        return text.toString();
    }
}
