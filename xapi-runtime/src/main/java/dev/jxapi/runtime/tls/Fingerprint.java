package dev.jxapi.runtime.tls;

import dev.jxapi.runtime.error.XapiValueException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 of a certificate, as people and browsers write it. */
final class Fingerprint {

    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int LENGTH = 32;

    private Fingerprint() {}

    /** {@code 4A:6F:...}, 32 pairs. */
    static String of(X509Certificate certificate) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("The certificate has no encoding", e);
        }
    }

    /** Reads one in either case, with or without colons, blanks and {@code SHA-256} before it. */
    static String parse(String text) {
        String hex = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^SHA-?256( FINGERPRINT)?\\s*[:=/]?", "")
                .replaceAll("[\\s:]", "");
        if (!hex.matches("[0-9A-F]{" + 2 * LENGTH + "}")) {
            throw new XapiValueException(
                    "'" + text + "' is no SHA-256 fingerprint: it has 32 pairs of hexadecimal digits, like 4A:6F:...");
        }
        return HEX.formatHex(HexFormat.of().parseHex(hex));
    }
}
