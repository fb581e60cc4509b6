/** The generator as a command line. */
@NullMarked
package dev.jxapi.codegen.cli;

import org.jspecify.annotations.NullMarked;
