/** Values: how they are read from and written to JSON, and the views that generated types are made of. */
@NullMarked
package dev.jxapi.runtime.value;

import org.jspecify.annotations.NullMarked;
