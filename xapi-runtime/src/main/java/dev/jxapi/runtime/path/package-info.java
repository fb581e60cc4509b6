/** Addresses in the xAPI, parsed from text or built step by step. */
@NullMarked
package dev.jxapi.runtime.path;

import org.jspecify.annotations.NullMarked;
