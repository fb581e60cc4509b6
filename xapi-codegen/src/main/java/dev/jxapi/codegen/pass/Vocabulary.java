package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.naming.JavaNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that sentences are made of: how products and acronyms are written, which words are nouns, which verbs. */
final class Vocabulary {

    private static final int LONGEST = 4;

    /** How terms are written, wherever they stand in whole words. */
    private static final List<Term> TERMS = terms("""
            AEC AGC AI API ARC AV BLE Bluetooth BSSID BYOD CA CDP CEC Chromium Cisco CPU CSR CUCM CVI DHCP DN
            DNS DRAM DTMF EDID Ethernet FQDN Friday Google GPIO HDCP HDMI HID HTTP HTTPS ICE ICMPv6 ID IDs IP
            IPv4 IPv6 LDAP LED LLDP MAC Microsoft Miracast Monday MTR MTU NTP OEM PAC PIN PIP QoS QR RGB RSSI
            RTP RX SAN Saturday SCEP Selfview SIP SMTP SNMP SNR Spark SSH SSID Sunday TCP Thursday TLS Tuesday
            TX UDP UI UPnP URI URIs URL URLs USB UTC UUID VLAN VNC VoIP VTP Webex Wednesday WPAD xAPI XML XTLS""", """
            802 1x = 802.1X
            aes256 = AES-256
            air play = AirPlay
            auth = authentication
            cert = certificate
            config = configuration
            e164 = E.164
            fw = firmware
            google meet = Google Meet
            h320 = H.320
            h323 = H.323
            ieee8021x = IEEE 802.1X
            info = information
            javascript = JavaScript
            max = maximum
            mgmt = management
            microsoft teams = Microsoft Teams
            min = minimum
            org = organization
            orig = original
            presenter track = PresenterTrack
            speaker track = SpeakerTrack
            sw = software
            sys = system
            teams = Teams
            usbc = USB-C
            usb c = USB-C
            web rtc = WebRTC
            wi fi = Wi-Fi
            wifi = Wi-Fi""");

    /** The last word of a name that reads well behind "the". */
    private static final Set<String> NOUNS = words("""
            action activity address addresses agent album algorithm app application area artist attribute
            authentication autofocus availability bandwidth bitrate brightness buffer button bytes calendar
            calls camera cameras capabilities capability capacity categories cause certificate certificates
            channel channels checksum clients code codec color colors comment condition conditions confidence
            config configuration connector contact content contrast count data date day days delay description
            details device devices digits direction display distance domain duration email encryption entropy
            entry errors event expression family filename filenames filter fingerprint flags folder format
            framerate frames frequency gain gateway group hash header height history host hostname hosts hour
            hours humidity icon id identifier identity image importance index info inputs integrator interface
            interval ip issuer jitter key keys language languages latency layer layout length level levels
            lifetime limit line link list location log login logins logs loudspeaker macro manufacturer mask
            message method microphone minute minutes mixer mode model module monitor monitors month name names
            notes notification notifications number numbers offset option options order organizer origin owner
            packets panel panels parameters parity participants passcode passphrase password path payload
            percent peripheral peripherals pin platform policy port ports position priority product profile
            profiles progress protocol provider proxy quality query range rate ratio reason recipients
            references region release request resolution result retries revision role roles root row rows scale
            schedule score screen seconds sector security sensitivity sequence serial series server servers
            service services session sessions settings severity signature site size snr source sources speed
            ssid state status storage string subject suite suites summary support tag target temperature tenant
            text theme threshold time timeout timer timestamp title token tone total transport type unit upgrade
            uptime urgency uri url urls usage user username uuid value values vendor verbosity version versions
            visibility volume weekday width window year zone""");

    /** No name with such a word is a simple noun. */
    private static final Set<String> NO_NOUN_WITH = words("""
            a add after all allow any as at before by can capset clm co cross do ec embed expires for from has
            hide if in include into is join keep ms multi no not num observes of off on only or out phase2
            remove require reset show since skip than to until us use verify when with without your""");

    /** What can be done to the node that the last name is below. */
    private static final Set<String> VERBS = words("""
            accept activate add admit answer apply assign calibrate cancel clear close configure create
            deactivate delete disable disconnect dismiss display download edit enable export extend fetch
            forward get hide install list lock lower measure modify mute open pause play purge raise reboot
            register release remove rename request reset restart resume run save search select send set show
            start stop store terminate unlock unmute unpair update upload validate verify""");

    /** What can be done to a thing that the node has. */
    private static final Set<String> VERBS_WITH_OBJECT = words("""
            activate clear get measure request reset select send set start stop store transfer trigger update
            verify""");

    private record Term(Pattern pattern, String spelling) {}

    private Vocabulary() {}

    /** The name in words: {@code default volume}, {@code AirPlay}, {@code MAC address}. */
    static String spoken(String name) {
        String text = JavaNames.phrase(name).toLowerCase(Locale.ROOT);
        for (Term term : TERMS) {
            text = term.pattern().matcher(text).replaceAll(term.spelling());
        }
        return text;
    }

    /** The name in words where these read well behind "the", otherwise empty. */
    static Optional<String> noun(String name) {
        List<String> words =
                List.of(JavaNames.phrase(name).toLowerCase(Locale.ROOT).split(" "));
        boolean simple = words.size() <= LONGEST
                && NOUNS.contains(words.get(words.size() - 1))
                && words.stream().noneMatch(NO_NOUN_WITH::contains);
        return simple ? Optional.of(spoken(name)) : Optional.empty();
    }

    static boolean isVerb(String word) {
        return VERBS.contains(word);
    }

    static boolean isVerbWithObject(String word) {
        return VERBS_WITH_OBJECT.contains(word);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }

    private static List<Term> terms(String plain, String composed) {
        Stream<Term> first = composed.lines().map(line -> line.split(" = ")).map(pair -> term(pair[0], pair[1]));
        Stream<Term> then = Arrays.stream(plain.split("\\s+")).map(word -> term(word, word));
        return Stream.concat(first, then).toList();
    }

    private static Term term(String words, String spelling) {
        return new Term(Pattern.compile("\\b" + Pattern.quote(words.toLowerCase(Locale.ROOT)) + "\\b"), spelling);
    }
}
