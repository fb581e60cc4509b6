package dev.jxapi.simulator;

import dev.jxapi.simulator.internal.net.TlsSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** The device's certificate, made when the first client or test asks for it. */
final class Tls implements TlsSource {

    private final String host;
    private @Nullable HeldCertificate certificate;
    private @Nullable SSLContext context;

    Tls(String host, @Nullable HeldCertificate given) {
        this.host = host;
        this.certificate = given;
    }

    @Override
    public SSLEngine engine() {
        return context().createSSLEngine();
    }

    X509Certificate certificate() {
        return held().certificate();
    }

    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Replaces the certificate by a new one; new connections see it. */
    synchronized void renew() {
        certificate = null;
        context = null;
    }

    private synchronized HeldCertificate held() {
        if (certificate == null) {
            HeldCertificate.Builder builder = new HeldCertificate.Builder()
                    .commonName(host)
                    .addSubjectAlternativeName(host)
                    .addSubjectAlternativeName("127.0.0.1")
                    .addSubjectAlternativeName("::1");
            if (!host.equals("localhost")) {
                builder.addSubjectAlternativeName("localhost");
            }
            certificate = builder.build();
        }
        return certificate;
    }

    private synchronized SSLContext context() {
        if (context == null) {
            context = new HandshakeCertificates.Builder()
                    .heldCertificate(held())
                    .build()
                    .sslContext();
        }
        return context;
    }
}
