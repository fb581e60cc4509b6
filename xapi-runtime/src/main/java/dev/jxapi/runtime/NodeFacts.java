package dev.jxapi.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a node of the xAPI exists.
 *
 * @param path the node in terminal syntax, {@code xStatus Call[] Status}
 * @param since the first known release that has it, {@code 9.15.17.4}
 * @param removedIn the first release that no longer has it, null where the newest known one does
 * @param products the products that have it in some release, by the names people use; empty where all do
 */
public record NodeFacts(String path, String since, @Nullable String removedIn, List<String> products) {
    public NodeFacts {
        products = List.copyOf(products);
    }
}
