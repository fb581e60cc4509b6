package dev.jxapi.runtime.tls;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts pinned certificates as they are, expired and self-signed ones included, and others by a chain to an authority.
 * Extends the extended trust manager so that the JDK adds no checks of its own to a pin.
 */
final class DeviceTrust extends X509ExtendedTrustManager {

    private final Set<String> pins;
    private final @Nullable X509TrustManager authorities;

    DeviceTrust(Set<String> pins, @Nullable X509TrustManager authorities) {
        this.pins = Set.copyOf(pins);
        this.authorities = authorities;
    }

    boolean isPinned(X509Certificate certificate) {
        return pins.contains(Fingerprint.of(certificate));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        String seen = Fingerprint.of(chain[0]);
        if (pins.contains(seen)) {
            return;
        }
        X509TrustManager chains = authorities;
        if (chains == null) {
            throw new UntrustedCertificateException("its SHA-256 fingerprint is " + seen + ", and not "
                    + String.join(" or ", pins)
                    + ". Either the device has a new certificate, or somebody else answers in its place");
        }
        try {
            chains.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw new UntrustedCertificateException(
                    why(e) + ". Its SHA-256 fingerprint is " + seen
                            + "; if that is what the device itself shows, trust it with Tls.fingerprint",
                    e);
        }
    }

    private String why(CertificateException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "it has expired, or that of an authority that signed it";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "it is not valid yet. Check the clocks of device and computer";
            }
            if (cause instanceof CertPathBuilderException) {
                return pins.isEmpty()
                        ? "no authority that this JVM trusts has signed it"
                        : "neither it nor an authority that signed it is among those that are trusted";
            }
        }
        return "its chain of certificates could not be verified";
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("For connections to devices only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities == null ? new X509Certificate[0] : authorities.getAcceptedIssuers();
    }
}
