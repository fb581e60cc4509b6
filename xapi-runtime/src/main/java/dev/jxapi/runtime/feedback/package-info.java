/** Feedback from the device: changes, lists, events and live state. */
@NullMarked
package dev.jxapi.runtime.feedback;

import org.jspecify.annotations.NullMarked;
