package dev.jxapi.simulator.internal.net;

import javax.net.ssl.SSLEngine;

/** Makes the server side of TLS for a new connection. */
@FunctionalInterface
public interface TlsSource {
    SSLEngine engine();
}
