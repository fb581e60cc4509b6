/**
 * The code generator: an xAPI schema in, the Java source of a typed API out.
 *
 * <p>{@link dev.jxapi.codegen.Generator} runs the passes ({@link dev.jxapi.codegen.pass}), which turn the schema into an
 * {@link dev.jxapi.codegen.model.ApiModel} with every Java name and every line of documentation decided, and then the
 * writers ({@link dev.jxapi.codegen.write}), one for each kind of type, which see nothing but that model.
 */
@NullMarked
package dev.jxapi.codegen;

import org.jspecify.annotations.NullMarked;
