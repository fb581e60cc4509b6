package dev.jxapi.runtime.tls;

import java.security.cert.CertificateException;

/** A device's certificate that is not trusted; the message has its fingerprint. */
final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    UntrustedCertificateException(String message, CertificateException cause) {
        super(message, cause);
    }

    UntrustedCertificateException(String message) {
        super(message);
    }
}
