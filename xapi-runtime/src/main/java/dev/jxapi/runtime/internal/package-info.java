/** What the packages of the runtime share and nobody else may use. */
@NullMarked
package dev.jxapi.runtime.internal;

import org.jspecify.annotations.NullMarked;
