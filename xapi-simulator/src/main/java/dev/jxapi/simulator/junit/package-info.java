/** Simulated devices as parameters of JUnit tests. */
@NullMarked
package dev.jxapi.simulator.junit;

import org.jspecify.annotations.NullMarked;
