package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.XapiSession;

/** Lets tests see how many requests a session still keeps. */
public final class PendingCount {

    private PendingCount() {}

    public static int of(XapiSession session) {
        return ((DeviceConnection) session.connection()).pendingCalls();
    }
}
