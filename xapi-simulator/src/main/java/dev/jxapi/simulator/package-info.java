/**
 * A Cisco device that runs in a test: {@link dev.jxapi.simulator.SimulatedDevice} speaks xAPI over WebSocket as a real
 * device does, and can be told to misbehave.
 */
@NullMarked
package dev.jxapi.simulator;

import org.jspecify.annotations.NullMarked;
