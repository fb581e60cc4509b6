/**
 * Statuses: how a device is at the moment, which can be read and followed. {@code Node} types are the way to a
 * status, the others are values read from a device.
 */
@NullMarked
package dev.jxapi.status;

import org.jspecify.annotations.NullMarked;
