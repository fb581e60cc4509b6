/**
 * The connection to one device: making it, keeping it, and sending requests over it.
 *
 * <p>A {@link dev.jxapi.runtime.internal.connection.Channel} is one WebSocket that is up; reconnecting makes a new one.
 * What must follow the connection through its life, as feedback does, is told by {@link
 * dev.jxapi.runtime.internal.connection.ChannelListener}.
 */
@NullMarked
package dev.jxapi.runtime.internal.connection;

import org.jspecify.annotations.NullMarked;
