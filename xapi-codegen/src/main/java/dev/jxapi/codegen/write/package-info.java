/**
 * From the {@linkplain dev.jxapi.codegen.model.ApiModel model} to Java source: one writer for each kind of type, with the
 * code it writes shown above it. Writers decide nothing.
 */
@NullMarked
package dev.jxapi.codegen.write;

import org.jspecify.annotations.NullMarked;
