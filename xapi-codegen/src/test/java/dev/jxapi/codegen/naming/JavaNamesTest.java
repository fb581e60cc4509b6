package dev.jxapi.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "HDMI, hdmi",
        "SystemUnit, systemUnit",
        "HDCPForce1_4, hdcpForce1_4",
        "intraFrames, intraFrames",
        "IPv4, ipv4",
        "IPv6LinkLocal, ipv6LinkLocal",
        "ICMPv6, icmpv6",
        "IEEE8021X, ieee8021x",
        "AES256Support, aes256Support",
        "VoIPApplianceVlanID, voipApplianceVlanId",
        "QoS, qos",
        "UPnP, upnp",
        "WebRTC, webRtc",
        "H323Alias, h323Alias",
        "RT60, rt60",
        "T3AlarmDetection, t3AlarmDetection",
        "SStringReceive, sStringReceive",
        "USBCXapi, usbcXapi",
        "Res_1920_1080_60, res1920_1080_60",
        "Option.1, option1",
        "notAfter, notAfter",
        "Switch, switch_",
        "Default, default_",
        "Class, class_",
        "True, true_",
        "802.1X, _8021x",
    })
    void makesMembers(String xapi, String java) {
        assertThat(JavaNames.member(xapi)).isEqualTo(java);
    }

    @ParameterizedTest
    @CsvSource({
        "LocalRemote, LOCAL_REMOTE",
        "Etc/GMT+1, ETC_GMT_PLUS_1",
        "America/Argentina/Buenos_Aires, AMERICA_ARGENTINA_BUENOS_AIRES",
        "3840_2160_60, _3840_2160_60",
        "802.1X, _802_1X",
        "Wpa2-psk, WPA2_PSK",
        "AES-128-GCM, AES_128_GCM",
        "A2DP, A2DP",
        "HTTP+HTTPS, HTTP_PLUS_HTTPS",
        "TLSv1.2, TLSV1_2",
        "USBC-DP, USBC_DP",
        "DD_MM_YY, DD_MM_YY",
        "userRequested, USER_REQUESTED",
        "default, DEFAULT",
        "24H, _24H",
        "3x, _3X",
        "Unrecognized, UNRECOGNIZED_",
        "Type, TYPE_",
        "*, U002A",
    })
    void makesConstants(String word, String constant) {
        assertThat(JavaNames.constants(List.of(word))).containsEntry(word, constant);
    }

    @Test
    void tellsMinusFromPlusWhereASetHasBoth() {
        assertThat(JavaNames.constants(List.of("Etc/GMT+1", "Etc/GMT-1", "Etc/GMT-14"))
                        .values())
                .containsExactly("ETC_GMT_PLUS_1", "ETC_GMT_MINUS_1", "ETC_GMT_14");
    }

    @Test
    void numbersConstantsThatWouldBeAlike() {
        assertThat(JavaNames.constants(List.of("A-B", "A_B", "A.B")).values()).containsExactly("A_B", "A_B_2", "A_B_3");
    }

    @ParameterizedTest
    @CsvSource({"HDMI, Hdmi", "SystemUnit, SystemUnit", "IPv4, IPv4", "IEEE8021X, Ieee8021x", "intraFrames, IntraFrames"
    })
    void makesTypes(String xapi, String java) {
        assertThat(JavaNames.type(xapi)).isEqualTo(java);
    }

    @ParameterizedTest
    @CsvSource({
        "Bookings BookingCreated, BookingCreated",
        "ExternalSource State State, ExternalSourceState",
        "ProductPlatform Platform, ProductPlatform",
        "Audio Volume, AudioVolume",
        "Call CallType, CallType",
        "UserPresence PresenceUpdated, UserPresenceUpdated",
        "Camera Cameras, CameraCameras",
    })
    void joinsWithoutSayingAWordTwice(String names, String joined) {
        assertThat(JavaNames.joined(List.of(names.split(" ")))).isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", " ", "é", "日本", "-", "a b", "1", "goto", "_", "x$y", "Ärger", "Int[n]"})
    void makesAnIdentifierOfAnyText(String text) {
        assertThat(JavaNames.member(text)).matches(SourceVersion::isName);
        assertThat(JavaNames.constants(List.of(text)).get(text)).matches(SourceVersion::isName);
    }

    @Test
    void speaksNames() {
        assertThat(JavaNames.phrase("DefaultVolume")).isEqualTo("default volume");
        assertThat(JavaNames.phrase("HDCPForce1_4")).isEqualTo("HDCP force1_4");
    }
}
