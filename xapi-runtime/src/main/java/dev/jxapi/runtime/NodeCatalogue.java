package dev.jxapi.runtime;

import dev.jxapi.runtime.path.XapiPath;
import java.util.Optional;

/** What a generated API knows of its nodes beside their types. */
public interface NodeCatalogue {

    /** Knows nothing. */
    NodeCatalogue EMPTY = path -> Optional.empty();

    /** The facts about the node at a path, with or without item numbers; empty where the API does not have it. */
    Optional<NodeFacts> find(XapiPath path);
}
