/** Names: from the spelling of the xAPI to Java's, stable from one release of the schema to the next. */
@NullMarked
package dev.jxapi.codegen.naming;

import org.jspecify.annotations.NullMarked;
