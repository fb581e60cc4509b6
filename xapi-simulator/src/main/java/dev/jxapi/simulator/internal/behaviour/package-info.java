/** What the device does by itself and when told: one class for each thing that a person in the room would name. */
@NullMarked
package dev.jxapi.simulator.internal.behaviour;

import org.jspecify.annotations.NullMarked;
