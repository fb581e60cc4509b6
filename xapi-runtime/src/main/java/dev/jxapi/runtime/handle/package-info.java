/** Handles on nodes of the xAPI, which generated code puts into a tree. */
@NullMarked
package dev.jxapi.runtime.handle;

import org.jspecify.annotations.NullMarked;
