/**
 * The client's core: sessions, commands and options. Applications meet it through a generated API such as
 * {@code dev.jxapi.Xapi}.
 *
 * <p>The way of a request: a handle ({@link dev.jxapi.runtime.handle}) or command node makes it, the
 * {@link dev.jxapi.runtime.XapiSession} sends it over the connection, and a
 * {@link dev.jxapi.runtime.value.ValueType} reads the answer.
 */
@NullMarked
package dev.jxapi.runtime;

import org.jspecify.annotations.NullMarked;
