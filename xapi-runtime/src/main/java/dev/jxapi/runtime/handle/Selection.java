package dev.jxapi.runtime.handle;

/**
 * One node, or many of a kind: what {@link ReadableList#each} can pick below every element.
 *
 * @param <T> the type of its value
 */
public sealed interface Selection<T> permits ReadableNode, ReadableList, Each {

    /** A handle on the node below every element. */
    ReadableNode<T> everyNode();
}
