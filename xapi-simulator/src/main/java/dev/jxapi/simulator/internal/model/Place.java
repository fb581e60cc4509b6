package dev.jxapi.simulator.internal.model;

import dev.jxapi.schema.Content;
import dev.jxapi.schema.DeviceBranch;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.Variant;
import dev.jxapi.simulator.internal.state.StatePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that the schema knows.
 *
 * @param kind whose tree it is in
 * @param branch where it is in the schema
 * @param indexes the item numbers on it
 * @param path it in xAPI's spelling, from the root
 */
public record Place(NodeKind kind, DeviceBranch branch, List<Integer> indexes, StatePath path) {

    public Place {
        indexes = List.copyOf(indexes);
    }

    /** The facts about the node that it names, if it names a leaf of an element that the device can have. */
    public Optional<Variant> variant() {
        return branch.node().flatMap(node -> node.at(indexes));
    }

    /** The values of the leaf, null where this is none. */
    public @Nullable ValueSpace space() {
        Content content = variant().map(Variant::content).orElse(null);
        if (content instanceof Content.StatusContent status) {
            return status.space();
        }
        return content instanceof Content.ConfigurationContent configuration ? configuration.space() : null;
    }

    /** Whether the device hides the value. */
    public boolean secret() {
        return variant()
                .filter(variant ->
                        variant.content() instanceof Content.ConfigurationContent content && content.secret())
                .isPresent();
    }
}
