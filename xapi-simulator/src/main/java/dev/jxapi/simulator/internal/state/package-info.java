/**
 * What a device knows of itself: an immutable tree, so that a template is shared by all devices of a kind, a reader needs
 * no lock, and what changed is found by comparing two trees.
 */
@NullMarked
package dev.jxapi.simulator.internal.state;

import org.jspecify.annotations.NullMarked;
