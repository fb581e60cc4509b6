/** JSON-RPC 2.0 as devices speak it: calls, frames, errors. Knows nothing of sockets. */
@NullMarked
package dev.jxapi.runtime.internal.rpc;

import org.jspecify.annotations.NullMarked;
