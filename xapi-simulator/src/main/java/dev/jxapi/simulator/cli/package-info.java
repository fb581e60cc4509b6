/** The simulator as a program: devices on ports, and an interface to steer them from any language. */
@NullMarked
package dev.jxapi.simulator.cli;

import org.jspecify.annotations.NullMarked;
