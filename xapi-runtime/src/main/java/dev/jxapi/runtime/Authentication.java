package dev.jxapi.runtime;

/** How user name and password reach the device while the connection is made (Transport Guide, "Authentication"). */
public enum Authentication {
    /** In the {@code Authorization} header, on every release that has xAPI over WebSocket. */
    BASIC,
    /** In the {@code Sec-WebSocket-Protocol} header, for proxies that take {@code Authorization} away; since CE 9.8. */
    PROTOCOL_HEADER
}
