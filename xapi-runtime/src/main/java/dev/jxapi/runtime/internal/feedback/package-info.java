/** The engine under subscriptions. */
@NullMarked
package dev.jxapi.runtime.internal.feedback;

import org.jspecify.annotations.NullMarked;
