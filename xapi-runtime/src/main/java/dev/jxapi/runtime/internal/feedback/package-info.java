/**
 * Feedback between the connection and the listeners: one {@link dev.jxapi.runtime.internal.feedback.FeedbackHub} for each
 * connection.
 *
 * <p>The way of a notification: the hub finds the device subscription by its id and the trees are walked once along the
 * path of each listener ({@link dev.jxapi.runtime.internal.feedback.PathMatcher}); what matches is put into the
 * listener's {@link dev.jxapi.runtime.internal.feedback.Lane}, which hands it over on an executor.
 *
 * <p><b>Current value, then every change, without gap and duplicate.</b> A device subscription to statuses or
 * configurations keeps the state of what it covers. Everything that touches that state happens under the hub's lock, so
 * there is one order of events, the device's:
 *
 * <ol>
 *   <li>The subscription is confirmed. From here on the device notifies every change.
 *   <li>Only then the current values are asked for. Every notification that comes from the moment of asking is applied
 *       to the state, and also gathered. When the answer comes, the new state is the answer with the gathered
 *       notifications applied on top.
 *   <li>That state is right whichever way the answer and the notifications passed each other. A change that the device
 *       made before it looked is in the answer, or in a notification, or in both; one that it made later is in a
 *       notification, gathered or still to come. Notifications of one subscription keep their order, so the last word on
 *       each node wins.
 *   <li>A listener for current values joins in one step with taking a snapshot: every change is either in the snapshot or
 *       comes after it, none is in both, and those that leave the state as it is are not told.
 *   <li>After a reconnection the same is done again, and what differs between the state before and after is told like a
 *       change; elements of lists that are gone are told as removed.
 * </ol>
 *
 * The device is asked with {@code xQuery} rather than by {@code NotifyCurrentValue}, because an answer has an end: nothing
 * marks the last notification of current values, and for an empty list none comes at all, so that calls which ended while
 * the connection was down would never go away.
 */
@NullMarked
package dev.jxapi.runtime.internal.feedback;

import org.jspecify.annotations.NullMarked;
