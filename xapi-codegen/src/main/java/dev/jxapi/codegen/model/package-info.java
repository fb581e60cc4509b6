/** The generated API before it is text: Java names, types and documentation, all decided; no schema, no JSON. */
@NullMarked
package dev.jxapi.codegen.model;

import org.jspecify.annotations.NullMarked;
