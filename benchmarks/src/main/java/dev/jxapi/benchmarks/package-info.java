/** Programs that measure the client, and one that looks for what breaks it. */
@NullMarked
package dev.jxapi.benchmarks;

import org.jspecify.annotations.NullMarked;
