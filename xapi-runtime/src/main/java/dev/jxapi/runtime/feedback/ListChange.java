package dev.jxapi.runtime.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What happened to one element of a list.
 *
 * @param id the element's item number
 * @param value what the device sent of it: all of a new element, the changed part of a known one; null where it is gone
 * @param current all that is known of it after this; null where it is gone
 * @param removed whether it is gone
 * @param <V> the value of an element
 */
public record ListChange<V>(
        int id, @Nullable V value, @Nullable V current, boolean removed) {}
