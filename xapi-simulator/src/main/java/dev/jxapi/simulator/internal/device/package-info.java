/** The device behind the wire: requests, subscriptions, commands, and what may go wrong with them. */
@NullMarked
package dev.jxapi.simulator.internal.device;

import org.jspecify.annotations.NullMarked;
