package dev.jxapi.runtime.tls;

import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates of a device are trusted, and who the client is to the device. Immutable.
 *
 * <p>Devices come with a self-signed certificate that nothing trusts. Read its fingerprint once over a network that can be
 * trusted, with {@link #fetchFingerprint} or on the device's web page, and pin it with {@link #fingerprint}. Devices with
 * certificates of a company's own authority are trusted with {@link #trusting}.
 */
public final class Tls {

    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);

    private final X509TrustManager trust;
    private final KeyManager @Nullable [] keys;
    private final @Nullable SSLSocketFactory own;
    private final boolean secure;
    private volatile @Nullable SSLSocketFactory sockets;

    private Tls(X509TrustManager trust, KeyManager @Nullable [] keys, @Nullable SSLSocketFactory own, boolean secure) {
        this.trust = trust;
        this.keys = keys;
        this.own = own;
        this.secure = secure;
    }

    /** Trusts what the JVM trusts. The default. */
    public static Tls system() {
        return SystemTrust.TLS;
    }

    /** Made when it is first needed, and only once: the JVM's authorities are many. */
    private static final class SystemTrust {
        static final Tls TLS = new Tls(new DeviceTrust(Set.of(), authorities(null)), null, null, true);
    }

    /**
     * Trusts these certificates and nothing else: a device's own, whatever its names and dates, or authorities, whose
     * certificates must be for the host that is connected to.
     *
     * @throws XapiValueException if there is none
     */
    public static Tls trusting(X509Certificate... certificates) {
        if (certificates.length == 0) {
            throw new XapiValueException("Give at least one certificate to trust");
        }
        Set<String> pins = new TreeSet<>();
        for (X509Certificate certificate : certificates) {
            pins.add(Fingerprint.of(Arguments.notNull(certificate, "certificate")));
        }
        return new Tls(new DeviceTrust(pins, authorities(keyStore(certificates))), null, null, true);
    }

    /**
     * Trusts the certificates in a file, as {@link #trusting(X509Certificate...)} does.
     *
     * @param file certificates in PEM or DER
     * @throws IOException if it cannot be read or has no certificate
     */
    public static Tls trusting(Path file) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) certificate);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " has no certificates that can be read", e);
        }
        if (certificates.isEmpty()) {
            throw new IOException(file + " has no certificate");
        }
        return trusting(certificates.toArray(X509Certificate[]::new));
    }

    /**
     * Trusts the device whose certificate has this SHA-256 fingerprint, whatever its names and dates, and no other.
     *
     * @param fingerprints 32 pairs of hexadecimal digits, as browsers, openssl and devices show them; several while a
     *     certificate is being changed
     * @throws XapiValueException if one is no fingerprint
     */
    public static Tls fingerprint(String... fingerprints) {
        if (fingerprints.length == 0) {
            throw new XapiValueException("Give at least one fingerprint");
        }
        Set<String> pins = new TreeSet<>();
        for (String fingerprint : fingerprints) {
            pins.add(Fingerprint.parse(Arguments.notNull(fingerprint, "fingerprint")));
        }
        return new Tls(new DeviceTrust(pins, null), null, null, true);
    }

    /**
     * Uses a socket factory as it is; host names are checked.
     *
     * @param sockets makes the TLS sockets
     * @param trust the trust manager that the factory uses
     */
    public static Tls socketFactory(SSLSocketFactory sockets, X509TrustManager trust) {
        return new Tls(
                Arguments.notNull(trust, "trust manager"), null, Arguments.notNull(sockets, "socket factory"), true);
    }

    /**
     * Accepts every certificate of whoever answers. <strong>Anyone on the way can read the password.</strong> Each connect
     * logs a warning. For a laboratory, for a day.
     */
    public static Tls insecure() {
        return new Tls(new InsecureTrust(), null, null, false);
    }

    /**
     * The same, showing a certificate of the client's to devices that ask for one ({@code NetworkServices HTTPS
     * VerifyClientCertificate}).
     *
     * @param keyStore has the certificate and its key
     * @param password of the key
     * @throws XapiValueException if the key cannot be used
     */
    public Tls clientCertificate(KeyStore keyStore, char[] password) {
        if (own != null) {
            throw new XapiValueException("A socket factory brings its own client certificate");
        }
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(Arguments.notNull(keyStore, "key store"), password);
            return new Tls(trust, factory.getKeyManagers(), null, secure);
        } catch (GeneralSecurityException e) {
            throw new XapiValueException("The client certificate cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the SHA-256 fingerprint of a device's certificate, trusting whoever answers. Compare it with what the device
     * itself shows before pinning it, unless the network between can be trusted.
     *
     * @param host a name or address
     * @param port 443 as a rule
     * @return {@code 4A:6F:...}, 32 pairs
     * @throws XapiConnectException if nothing answers, or not with TLS
     */
    public static String fetchFingerprint(String host, int port) {
        if (port < 1 || port > 65535) {
            throw new XapiValueException("A port is between 1 and 65535: " + port);
        }
        int patience = (int) FETCH_TIMEOUT.toMillis();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Arguments.notNull(host, "host"), port), patience);
            socket.setSoTimeout(patience);
            try (SSLSocket secured = (SSLSocket) insecure().socketFactory().createSocket(socket, host, port, true)) {
                secured.startHandshake();
                return Fingerprint.of((X509Certificate) secured.getSession().getPeerCertificates()[0]);
            }
        } catch (UnknownHostException e) {
            throw notFetched(XapiConnectException.Reason.UNKNOWN_HOST, host, port, e);
        } catch (javax.net.ssl.SSLException e) {
            throw notFetched(XapiConnectException.Reason.TLS, host, port, e);
        } catch (IOException e) {
            throw notFetched(XapiConnectException.Reason.UNREACHABLE, host, port, e);
        }
    }

    private static XapiConnectException notFetched(
            XapiConnectException.Reason reason, String host, int port, IOException e) {
        return new XapiConnectException(
                reason,
                "Could not read the certificate of " + host + ":" + port + ": " + e.getMessage()
                        + ". Check host and port, and that the device serves HTTPS",
                e);
    }

    private static X509TrustManager authorities(@Nullable KeyStore keyStore) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(keyStore);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The JVM has no trust manager for certificates"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JVM's trusted certificates cannot be read", e);
        }
    }

    private static KeyStore keyStore(X509Certificate... certificates) {
        try {
            KeyStore keyStore = KeyStore.getInstance(KeyStore.getDefaultType());
            keyStore.load(null, null);
            for (X509Certificate certificate : certificates) {
                keyStore.setCertificateEntry(Fingerprint.of(certificate), certificate);
            }
            return keyStore;
        } catch (GeneralSecurityException | IOException e) {
            throw new XapiValueException("The certificates cannot be used: " + e.getMessage(), e);
        }
    }

    /** What makes TLS sockets that follow these rules; host names are checked by who uses it. */
    public SSLSocketFactory socketFactory() {
        if (own != null) {
            return own;
        }
        SSLSocketFactory made = sockets;
        if (made == null) {
            made = makeSocketFactory();
            sockets = made;
        }
        return made;
    }

    private SSLSocketFactory makeSocketFactory() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JVM has no TLS", e);
        }
    }

    /** Decides about certificates by these rules. */
    public X509TrustManager trustManager() {
        return trust;
    }

    /** Whether nothing is checked. */
    public boolean isInsecure() {
        return !secure;
    }

    /** Whether the certificate of a session is trusted as it is, so that its host names do not matter. */
    public boolean isPinned(SSLSession session) {
        if (!secure) {
            return true;
        }
        try {
            return trust instanceof DeviceTrust device
                    && device.isPinned((X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException e) {
            return false;
        }
    }
}
