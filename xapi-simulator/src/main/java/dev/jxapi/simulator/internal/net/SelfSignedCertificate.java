package dev.jxapi.simulator.internal.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Makes a certificate as devices have it fresh from the factory. Java reads certificates and does not write them; the few
 * lines of DER here spare the users of the simulator a cryptography library.
 */
public final class SelfSignedCertificate {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OID = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int VERSION = 0xA0;
    private static final int EXTENSIONS = 0xA3;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;

    private static final byte[] ECDSA_WITH_SHA256 = {0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03, 0x02};
    private static final byte[] COMMON_NAME = {0x55, 0x04, 0x03};
    private static final byte[] SUBJECT_ALTERNATIVE_NAME = {0x55, 0x1D, 0x11};

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LIFE = Duration.ofDays(3650);

    private SelfSignedCertificate() {}

    /**
     * A certificate with its keys.
     *
     * @param keys the keys
     * @param certificate the certificate
     */
    public record Identity(KeyPair keys, X509Certificate certificate) {}

    /**
     * Makes one.
     *
     * @param commonName the subject, and the issuer
     * @param names host names and IP addresses for which it is good
     */
    public static Identity of(String commonName, List<String> names) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] body = body(commonName, names, keys);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            byte[] whole = der(SEQUENCE, body, algorithm(), bits(signature.sign()));
            return new Identity(keys, (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has elliptic curves", e);
        }
    }

    private static byte[] body(String commonName, List<String> names, KeyPair keys) {
        byte[] serial = new byte[16];
        new SecureRandom().nextBytes(serial);
        serial[0] = (byte) ((serial[0] & 0x7f) | 0x40);
        byte[] name = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), der(UTF8_STRING, utf8(commonName)))));
        Instant now = Instant.now();
        byte[] validity = der(
                SEQUENCE,
                der(UTC_TIME, utf8(TIME.format(now.minus(Duration.ofHours(1))))),
                der(UTC_TIME, utf8(TIME.format(now.plus(LIFE)))));
        byte[] extension = der(
                SEQUENCE,
                der(OID, SUBJECT_ALTERNATIVE_NAME),
                der(
                        OCTET_STRING,
                        der(
                                SEQUENCE,
                                names.stream().map(SelfSignedCertificate::name).toArray(byte[][]::new))));
        return der(
                SEQUENCE,
                der(VERSION, der(INTEGER, new byte[] {2})),
                der(INTEGER, serial),
                algorithm(),
                name,
                validity,
                name,
                keys.getPublic().getEncoded(),
                der(EXTENSIONS, der(SEQUENCE, extension)));
    }

    private static byte[] name(String text) {
        if (text.contains(":") || text.matches("[0-9.]+")) {
            try {
                return der(IP_ADDRESS, InetAddress.getByName(text).getAddress());
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("Not an address: " + text, e);
            }
        }
        return der(DNS_NAME, utf8(text));
    }

    private static byte[] algorithm() {
        return der(SEQUENCE, der(OID, ECDSA_WITH_SHA256));
    }

    private static byte[] bits(byte[] bytes) {
        return der(BIT_STRING, new byte[] {0}, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
