/** What can go wrong, one family of unchecked exceptions. */
@NullMarked
package dev.jxapi.runtime.error;

import org.jspecify.annotations.NullMarked;
