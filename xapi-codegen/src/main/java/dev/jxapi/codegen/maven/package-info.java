/** The generator as a goal of Maven. */
@NullMarked
package dev.jxapi.codegen.maven;

import org.jspecify.annotations.NullMarked;
