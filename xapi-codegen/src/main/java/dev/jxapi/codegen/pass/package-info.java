/**
 * From the schema to the {@linkplain dev.jxapi.codegen.model.ApiModel model} of the API, one class for each step.
 *
 * <p>{@link dev.jxapi.codegen.pass.ApiModelBuilder} runs them: the schema is cut down to what is wanted, its nodes are
 * merged over releases and products and put into a tree, values get their types, and then each kind of tree becomes
 * classes.
 */
@NullMarked
package dev.jxapi.codegen.pass;

import org.jspecify.annotations.NullMarked;
