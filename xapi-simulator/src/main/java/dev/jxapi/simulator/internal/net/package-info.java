/**
 * A small WebSocket server on one selector thread, made for misbehaving: every fault that a network or a device can show
 * has to be that fault on the wire, and ten thousand idle connections must cost no threads.
 */
@NullMarked
package dev.jxapi.simulator.internal.net;

import org.jspecify.annotations.NullMarked;
