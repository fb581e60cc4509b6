package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jxapi.runtime.ConnectionState.Closed;
import dev.jxapi.runtime.device.CapturedStderr;
import dev.jxapi.runtime.device.FaultProxy;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiConnectException;
import dev.jxapi.runtime.error.XapiConnectException.Reason;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.tls.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Example CA")
            .build();
    private static final HeldCertificate OTHER_AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate FOR_LOCALHOST = new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .addSubjectAlternativeName("localhost")
            .build();
    private static final HeldCertificate FOR_ANOTHER_HOST = new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .addSubjectAlternativeName("room2.example.com")
            .build();
    private static final HeldCertificate SELF_SIGNED = new HeldCertificate.Builder()
            .commonName("RoomKit-0123")
            .duration(1, TimeUnit.MILLISECONDS)
            .build();

    private final List<AutoCloseable> resources = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    private ScriptedDevice device(HeldCertificate certificate) {
        return device(server -> server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory()));
    }

    private ScriptedDevice device(java.util.function.Consumer<MockWebServer> tls) {
        ScriptedDevice device = ScriptedDevice.start(tls).answer("xGet", "1");
        resources.add(0, device);
        return device;
    }

    private static XapiBuilder<TestClient> to(ScriptedDevice device) {
        return TestClient.at(device.host()).credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD);
    }

    private void assertConnects(ScriptedDevice device, Tls tls) {
        try (TestClient client = to(device).tls(tls).connect()) {
            assertThat(client.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
        }
    }

    private static void assertTlsError(ScriptedDevice device, Tls tls, String message) {
        assertThatThrownBy(() -> to(device).tls(tls).connect())
                .isInstanceOfSatisfying(
                        XapiConnectException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TLS))
                .hasMessageContaining(message);
        assertThat(device.handshakes()).isEmpty();
    }

    @Test
    void aSelfSignedCertificateIsRefusedByDefaultAndItsFingerprintTold() {
        ScriptedDevice device = device(SELF_SIGNED);

        assertTlsError(device, Tls.system(), Tls.fetchFingerprint("localhost", device.port()));
        assertThatThrownBy(() -> to(device).connect()).hasMessageContaining("trust it with Tls.fingerprint");
    }

    @Test
    void whyACertificateIsNotTrustedIsSaidInPlainWordsAndTheCauseKept() {
        assertThatThrownBy(() -> to(device(SELF_SIGNED)).connect())
                .hasMessageContaining("no authority that this JVM trusts has signed it. Its SHA-256")
                .hasMessageNotContainingAny("PKIX", "sun.security")
                .hasStackTraceContaining("PKIX");
        assertThatThrownBy(() -> to(device(FOR_LOCALHOST))
                        .tls(Tls.trusting(OTHER_AUTHORITY.certificate()))
                        .connect())
                .hasMessageContaining("neither it nor an authority that signed it is among those that are trusted")
                .hasMessageNotContaining("PKIX");
    }

    @Test
    void aFingerprintPinsASelfSignedCertificateWhateverItsNameAndDates() {
        ScriptedDevice device = device(SELF_SIGNED);
        String fingerprint = Tls.fetchFingerprint("localhost", device.port());

        assertConnects(device, Tls.fingerprint(fingerprint));
        assertConnects(
                device, Tls.fingerprint("sha256 " + fingerprint.replace(":", "").toLowerCase(Locale.ROOT)));
        assertConnects(device, Tls.fingerprint("00".repeat(32), fingerprint));
    }

    @Test
    void anotherFingerprintIsRefusedAndBothAreTold() {
        ScriptedDevice device = device(SELF_SIGNED);
        String pinned = "AA".repeat(32);

        assertTlsError(device, Tls.fingerprint(pinned), Tls.fetchFingerprint("localhost", device.port()));
        assertTlsError(device, Tls.fingerprint(pinned), "AA:AA:AA");
    }

    @Test
    void aFingerprintIsCheckedWhenItIsGiven() {
        assertThatThrownBy(() -> Tls.fingerprint("AA:BB"))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("32 pairs");
    }

    @Test
    void aGivenCertificateIsTrustedWhateverItsName() {
        assertConnects(device(SELF_SIGNED), Tls.trusting(SELF_SIGNED.certificate()));
        assertTlsError(device(SELF_SIGNED), Tls.trusting(OTHER_AUTHORITY.certificate()), "is not trusted");
    }

    @Test
    void anAuthorityIsTrustedForTheHostInTheCertificateOnly() {
        assertConnects(device(FOR_LOCALHOST), Tls.trusting(AUTHORITY.certificate()));
        assertTlsError(device(FOR_LOCALHOST), Tls.trusting(OTHER_AUTHORITY.certificate()), "is not trusted");
        assertTlsError(device(FOR_ANOTHER_HOST), Tls.trusting(AUTHORITY.certificate()), "is for another host");
    }

    @Test
    void certificatesAreReadFromAFile(@TempDir Path folder) throws IOException {
        Path pem = Files.writeString(
                folder.resolve("ca.pem"), OTHER_AUTHORITY.certificatePem() + AUTHORITY.certificatePem());

        assertConnects(device(FOR_LOCALHOST), Tls.trusting(pem));
        assertThatThrownBy(() -> Tls.trusting(Files.createFile(folder.resolve("empty.pem"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.pem");
    }

    @Test
    void anOwnSocketFactoryIsUsedAndHostNamesAreChecked() {
        HandshakeCertificates client = new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        Tls own = Tls.socketFactory(client.sslSocketFactory(), client.trustManager());

        assertConnects(device(FOR_LOCALHOST), own);
        assertTlsError(device(FOR_ANOTHER_HOST), own, "is for another host");
    }

    @Test
    void insecureAcceptsAnythingAndWarnsOnEachConnect() {
        ScriptedDevice device = device(SELF_SIGNED);
        try (CapturedStderr stderr = CapturedStderr.start()) {
            assertConnects(device, Tls.insecure());
            assertConnects(device, Tls.insecure());

            assertThat(stderr.text().split("TLS is not checked at all", -1)).hasSize(3);
        }
    }

    @Test
    void showsAClientCertificateToADeviceThatAsks() throws Exception {
        HeldCertificate own = new HeldCertificate.Builder().signedBy(AUTHORITY).build();
        KeyStore keyStore = KeyStore.getInstance(KeyStore.getDefaultType());
        keyStore.load(null, null);
        keyStore.setKeyEntry("client", own.keyPair().getPrivate(), "changeit".toCharArray(), new Certificate[] {
            own.certificate(), AUTHORITY.certificate()
        });
        ScriptedDevice device = device(server -> {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(FOR_LOCALHOST)
                    .addTrustedCertificate(AUTHORITY.certificate())
                    .build()
                    .sslSocketFactory());
            server.requireClientAuth();
        });
        Tls withoutCertificate = Tls.trusting(AUTHORITY.certificate());

        assertConnects(device, withoutCertificate.clientCertificate(keyStore, "changeit".toCharArray()));
        assertThatThrownBy(() -> to(device).tls(withoutCertificate).connect()).isInstanceOf(XapiConnectException.class);
    }

    @Test
    void aCertificateThatChangesEndsTheReconnection() {
        ScriptedDevice device = device(SELF_SIGNED);
        ScriptedDevice imposter = device(FOR_LOCALHOST);
        try (FaultProxy network = FaultProxy.before(device);
                TestClient client = TestClient.at(network.host())
                        .credentials(ScriptedDevice.USER, ScriptedDevice.PASSWORD)
                        .tls(Tls.trusting(SELF_SIGNED.certificate()))
                        .connect()) {
            network.leadTo(imposter);

            network.reset();

            await().atMost(SOON)
                    .until(() -> client.state() instanceof Closed closed
                            && closed.reason() instanceof XapiConnectException e
                            && e.reason() == Reason.TLS);
            assertThat(imposter.handshakes()).isEmpty();
        }
    }

    @Test
    void aHandshakeThatTheNetworkEndsIsNoTlsError() {
        ScriptedDevice device = device(SELF_SIGNED);
        try (FaultProxy network = FaultProxy.before(device).mode(FaultProxy.Mode.REFUSE)) {
            assertThatThrownBy(() -> TestClient.at(network.host()).connect())
                    .isInstanceOfSatisfying(
                            XapiConnectException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        }
    }

    @Test
    void theFingerprintOfADeviceThatIsNotThereCannotBeFetched() {
        assertThatThrownBy(() -> Tls.fetchFingerprint("no-such-room.invalid", 443))
                .isInstanceOfSatisfying(
                        XapiConnectException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_HOST));
    }
}
