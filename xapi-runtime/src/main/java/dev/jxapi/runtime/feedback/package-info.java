/**
 * Feedback from the device: what listeners get and how they are called.
 *
 * <p>Handles ({@link dev.jxapi.runtime.handle}) make the subscriptions: {@code onChange} for changes, {@code observe} for the
 * current value and every change of it, {@code on} for events, {@code await} and {@code once} to wait, {@code live} for an
 * object that always holds the current state. Equal queries share one subscription on the device, whatever the number of
 * listeners; the last one out unsubscribes.
 *
 * <p>A {@link dev.jxapi.runtime.feedback.Subscription} lives over reconnections: the device is asked for the current values
 * then, and what differs from before is told like a change, elements of lists that are gone included. So a listener may hear
 * of a change twice, once as a difference and once as the device's own notification of it; {@code observe} and {@code live}
 * leave out what makes no difference. Events that happen while the connection is down are lost, because devices do not keep
 * them.
 */
@NullMarked
package dev.jxapi.runtime.feedback;

import org.jspecify.annotations.NullMarked;
