package dev.jxapi.simulator;

import dev.jxapi.simulator.internal.net.TlsSource;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** The device's certificate, made when the first client or test asks for it. */
final class Tls implements TlsSource {

    private static final Duration LIFE = Duration.ofDays(3650);

    private final String host;
    private @Nullable HeldCertificate identity;
    private @Nullable SSLContext context;

    Tls(String host, @Nullable HeldCertificate given) {
        this.host = host;
        this.identity = given;
    }

    @Override
    public SSLEngine engine() {
        return context().createSSLEngine();
    }

    X509Certificate certificate() {
        return identity().certificate();
    }

    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Replaces the certificate by a new one; new connections see it. */
    synchronized void renew() {
        identity = null;
        context = null;
    }

    private synchronized HeldCertificate identity() {
        if (identity == null) {
            HeldCertificate.Builder fresh =
                    new HeldCertificate.Builder().commonName(host).duration(LIFE.toSeconds(), TimeUnit.SECONDS);
            Stream.of(host, "localhost", "127.0.0.1", "::1").distinct().forEach(fresh::addSubjectAlternativeName);
            identity = fresh.build();
        }
        return identity;
    }

    private synchronized SSLContext context() {
        if (context == null) {
            context = contextOf(identity());
        }
        return context;
    }

    private static SSLContext contextOf(HeldCertificate identity) {
        try {
            char[] password = new char[0];
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(
                    "device", identity.keyPair().getPrivate(), password, new X509Certificate[] {identity.certificate()
                    });
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificate cannot be used", e);
        }
    }
}
