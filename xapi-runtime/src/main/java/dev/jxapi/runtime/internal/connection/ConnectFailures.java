package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectException.Reason;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says why a connection could not be made, and what to do about it. */
final class ConnectFailures {

    private final DeviceAddress address;
    private final @Nullable Credentials credentials;

    ConnectFailures(DeviceAddress address, @Nullable Credentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** The error for what ended a handshake. */
    XapiConnectException explain(Throwable failure, @Nullable Response response) {
        return response == null ? fromNetwork(failure) : fromAnswer(response, failure);
    }

    /** The error for a connection that was lost before it was of use. */
    XapiConnectException lostAtOnce(String why, @Nullable Throwable failure) {
        return because(Reason.UNREACHABLE, "the connection was lost at once: " + why, failure);
    }

    private XapiConnectException fromAnswer(Response response, Throwable failure) {
        int status = response.code();
        return switch (status) {
            case 401, 403 -> refused(status, failure);
            case 404, 405, 426, 501 -> webSocketDisabled(status, failure);
            case 502 ->
                because(Reason.REBOOTING, "the device is starting and takes no connections yet (HTTP 502)", failure);
            case 503 ->
                because(
                        Reason.RATE_LIMITED,
                        "the device takes no more connections for now (HTTP 503). Connect less often, and close"
                                + " connections that are not needed",
                        failure);
            case 301, 302, 303, 307, 308 -> redirected(response, failure);
            default ->
                because(
                        Reason.NOT_A_DEVICE,
                        "what answers (HTTP " + status
                                + ") is no Cisco device with xAPI over WebSocket, or a proxy before"
                                + " it. Check host, port and path",
                        failure);
        };
    }

    private XapiConnectException refused(int status, Throwable failure) {
        if (status == 401 && !address.isSecure()) {
            return because(
                    Reason.HTTPS_REQUIRED,
                    "the device takes no connections without TLS (HTTP 401). Connect over wss, or allow plain HTTP with"
                            + " xConfiguration NetworkServices HTTP Mode: HTTP+HTTPS",
                    failure);
        }
        String who = credentials == null ? "a connection without credentials" : "user " + credentials;
        return because(
                Reason.AUTHENTICATION,
                "the device refused " + who + " (HTTP " + status
                        + "). Check user name and password, and that the user is"
                        + " active. It is not tried again, because devices lock accounts after a few failed logins",
                failure);
    }

    private XapiConnectException webSocketDisabled(int status, Throwable failure) {
        return because(
                Reason.WEBSOCKET_DISABLED,
                "a web server answers, but not with a WebSocket (HTTP " + status + "). Enable it on the device with"
                        + " xConfiguration NetworkServices Websocket: FollowHTTPService, and check the path",
                failure);
    }

    private XapiConnectException redirected(Response response, Throwable failure) {
        String location = response.header("Location", "");
        if (!address.isSecure() && location != null && location.startsWith("https:")) {
            return because(
                    Reason.HTTPS_REQUIRED,
                    "the device takes no connections without TLS (HTTP " + response.code() + "). Connect over wss",
                    failure);
        }
        return because(
                Reason.NOT_A_DEVICE,
                "what answers sends elsewhere (HTTP " + response.code() + "). Check host, port and path",
                failure);
    }

    private XapiConnectException fromNetwork(Throwable failure) {
        if (has(failure, UnknownHostException.class)) {
            return because(Reason.UNKNOWN_HOST, "the name is not known. Check its spelling and the DNS", failure);
        }
        if (has(failure, SSLPeerUnverifiedException.class)) {
            return because(
                    Reason.TLS,
                    "the certificate is trusted, but is for another host. Connect by the name in the certificate, or pin"
                            + " the certificate with Tls.fingerprint",
                    failure);
        }
        if (has(failure, CertificateException.class)) {
            return because(Reason.TLS, certificateMessage(failure), failure);
        }
        if (failure instanceof SSLException && !endedByNetwork(failure)) {
            return because(Reason.TLS, "TLS failed: " + failure.getMessage(), failure);
        }
        if (failure instanceof InterruptedIOException) {
            return because(Reason.UNREACHABLE, "no answer in time. Check the network, and that it is on", failure);
        }
        if (failure instanceof java.net.ProtocolException) {
            return because(Reason.NOT_A_DEVICE, "what answers does not speak HTTP or WebSocket as it must", failure);
        }
        return because(
                Reason.UNREACHABLE,
                failure.getMessage() + ". Check the network, and that the device is on and serves HTTPS",
                failure);
    }

    private static String certificateMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof CertificateException)) {
            cause = cause.getCause();
        }
        return "its certificate is not trusted: " + (cause == null ? failure.getMessage() : cause.getMessage());
    }

    private static boolean endedByNetwork(Throwable failure) {
        return has(failure, EOFException.class)
                || has(failure, SocketException.class)
                || has(failure, InterruptedIOException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private XapiConnectException because(Reason reason, String why, @Nullable Throwable failure) {
        return new XapiConnectException(reason, "Could not connect to " + address.name() + ": " + why, failure);
    }
}
