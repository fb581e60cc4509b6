/** What one product on one release has: its schema, and the state in which it leaves the factory. */
@NullMarked
package dev.jxapi.simulator.internal.model;

import org.jspecify.annotations.NullMarked;
