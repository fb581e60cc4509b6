package dev.jxapi.simulator.internal.model;

import static java.util.Map.entry;

import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.DeviceSchema;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.PathSegment;
import dev.jxapi.schema.Product;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the statuses of a device say that was switched on a while ago and is idle. */
final class FactoryStatus {

    /** Words that a status of an idle device is likely to have, the likeliest first. */
    private static final List<String> QUIET = List.of(
            "Off",
            "False",
            "NotConnected",
            "Idle",
            "Inactive",
            "None",
            "NotAvailable",
            "Unavailable",
            "Disconnected",
            "Disabled",
            "NotActive",
            "No",
            "Normal",
            "OK",
            "Ok",
            "Unknown");

    /** The lists whose elements are there without anybody's doing. */
    private static final Map<String, List<Integer>> ELEMENTS = Map.ofEntries(
            entry("audio input connectors hdmi", List.of(1)),
            entry("audio input connectors microphone", List.of(1, 2)),
            entry("audio input connectors usbc", List.of(1)),
            entry("audio input localinput", List.of(1)),
            entry("audio input localinput connector", List.of(1)),
            entry("audio output connectors hdmi", List.of(1)),
            entry("audio output connectors internalspeaker", List.of(1)),
            entry("audio output connectors line", List.of(1)),
            entry("audio output connectors usbinterface", List.of(1)),
            entry("audio output localoutput", List.of(1)),
            entry("audio output localoutput connector", List.of(1)),
            entry("audio output localoutput input", List.of(1)),
            entry("cameras camera", List.of(1)),
            entry("cameras camera lenses", List.of(1)),
            entry("conference line", List.of(1)),
            entry("network", List.of(1)),
            entry("network dns server", List.of(1, 2)),
            entry("networkservices ntp server", List.of(1)),
            entry("peripherals connecteddevice", List.of(1001)),
            entry("roomanalytics reverberationtime octaves", List.of(1, 2, 3, 4, 5, 6)),
            entry("roompreset", List.of(1, 2, 3)),
            entry("sip proxy", List.of(1)),
            entry("sip registration", List.of(1)),
            entry("systemunit hardware monitoring fan", List.of(1, 2)),
            entry("systemunit hardware usbc", List.of(1)),
            entry("userinterface contactinfo contactmethod", List.of(1)),
            entry("video input connector", List.of(1, 2, 3)),
            entry("video input source", List.of(1, 2, 3)),
            entry("video layout currentlayouts availablelayouts", List.of(1, 2)),
            entry("video output connector", List.of(1, 2)),
            entry("video output monitor", List.of(1, 2)));

    private static final Map<String, Object> VALUES = Map.ofEntries(
            entry("audio microphones mute", "Off"),
            entry("audio volume", 50),
            entry("audio volumemute", "Off"),
            entry("audio output connectors line connectionstatus", "NotConnected"),
            entry("audio output connectors line delayms", 0),
            entry("cameras camera connected", "True"),
            entry("cameras camera manufacturer", "Cisco"),
            entry("cameras camera position zoom", 4295),
            entry("cameras speakertrack availability", "Available"),
            entry("cameras speakertrack status", "Inactive"),
            entry("conference donotdisturb", "Inactive"),
            entry("conference presentation mode", "Off"),
            entry("network activeinterface", "LAN"),
            entry("network dns domain name", "example.com"),
            entry("network dns server address", "192.168.1.1"),
            entry("network ethernet macaddress", "00:00:5E:00:53:01"),
            entry("network ethernet speed", "1000full"),
            entry("network ipv4 address", "192.168.1.100"),
            entry("network ipv4 gateway", "192.168.1.1"),
            entry("network ipv4 subnetmask", "255.255.255.0"),
            entry("networkservices ntp currentaddress", "192.168.1.1"),
            entry("networkservices ntp server address", "192.168.1.1"),
            entry("networkservices ntp status", "Synced"),
            entry("peripherals connecteddevice hardwareinfo", "101-100012-3"),
            entry("peripherals connecteddevice id", "00:00:5E:00:53:02"),
            entry("peripherals connecteddevice location", "InsideRoom"),
            entry("peripherals connecteddevice name", "Cisco Room Navigator"),
            entry("peripherals connecteddevice networkaddress", "192.168.1.101"),
            entry("peripherals connecteddevice roomanalytics airquality index", "2.3"),
            entry("peripherals connecteddevice roomanalytics ambienttemperature", "21.3"),
            entry("peripherals connecteddevice roomanalytics relativehumidity", "40"),
            entry("peripherals connecteddevice serialnumber", "FOC0000N0B2"),
            entry("peripherals connecteddevice status", "Connected"),
            entry("peripherals connecteddevice type", "TouchPanel"),
            entry("roomanalytics ambientnoise level a", 32),
            entry("roomanalytics peoplecount capacity", 12),
            entry("roomanalytics peoplecount current", 0),
            entry("roomanalytics peoplepresence", "No"),
            entry("roomanalytics relativehumidity", 40),
            entry("roomanalytics ambienttemperature", "21.3"),
            entry("sip registration status", "Registered"),
            entry("sip registration uri", "room@example.com"),
            entry("sip proxy address", "192.168.1.2"),
            entry("sip proxy status", "Active"),
            entry("sip callforward displayname", ""),
            entry("standby state", "Off"),
            entry("systemunit broadcastname", "Meeting room"),
            entry("systemunit hardware haswifi", "True"),
            entry("systemunit hardware module compatibilitylevel", "0"),
            entry("systemunit hardware module serialnumber", "FOC0000N0B1"),
            entry("systemunit hardware monitoring fan status", "2372 rpm"),
            entry("systemunit hardware monitoring temperature status", "Normal"),
            entry("systemunit productid", "Cisco {product}"),
            entry("systemunit productplatform", "{product}"),
            entry("systemunit producttype", "Cisco Codec"),
            entry("systemunit software displayname", "{system} {version} 0123456789a"),
            entry("systemunit software name", "s53200"),
            entry("systemunit software optionkeys encryption", "True"),
            entry("systemunit software releasedate", "2026-01-01"),
            entry("systemunit software version", "{prefix}{version}.0123456789a"),
            entry("systemunit state numberofactivecalls", 0),
            entry("systemunit state system", "Initialized"),
            entry("systemunit uptime", 62974),
            entry("userinterface contactinfo contactmethod number", "room@example.com"),
            entry("userinterface contactinfo name", "Meeting room"),
            entry("video input connector connected", "True"),
            entry("video input connector signalstate", "OK"),
            entry("video input connector sourceid", "{index}"),
            entry("video input connector type", "HDMI"),
            entry("video input maincamera source", 1),
            entry("video input mainvideosource", 1),
            entry("video input source connectorid", "{index}"),
            entry("video input source resolution height", 1080),
            entry("video input source resolution refreshrate", 60),
            entry("video input source resolution width", 1920),
            entry("video layout currentlayouts availablelayouts layoutname", "Grid"),
            entry("video layout layoutfamily local", "Auto"),
            entry("video layout layoutfamily remote", "Auto"),
            entry("video output connector connected", "True"),
            entry("video output connector resolution height", 2160),
            entry("video output connector resolution refreshrate", 60),
            entry("video output connector resolution width", 3840),
            entry("video output connector type", "HDMI"),
            entry("video output monitor temperature", "Normal"),
            entry("video selfview fullscreenmode", "Off"),
            entry("video selfview mode", "Off"),
            entry("video selfview onmonitorrole", "First"),
            entry("video selfview pipposition", "CenterRight"));

    private static final Pattern CONNECTORS =
            Pattern.compile("(video (input|output) connector)|(audio (input|output) connectors \\w+)");

    private final DeviceSchema schema;
    private final Map<String, String> words = new HashMap<>();

    FactoryStatus(DeviceSchema schema) {
        this.schema = schema;
        Product product = schema.product();
        boolean old = schema.release().displayName().startsWith("CE");
        words.put("{product}", product.displayName());
        words.put("{version}", schema.release().version());
        words.put("{system}", old ? "ce" : "RoomOS");
        words.put("{prefix}", "ce");
    }

    /** The item numbers of a list that the schema leaves open. */
    List<Integer> numbers(DeviceNode node, int list) {
        List<String> names = new ArrayList<>();
        int lists = 0;
        for (PathSegment segment : node.path().segments()) {
            names.add(segment.name().toLowerCase(Locale.ROOT));
            if (segment.list() && lists++ == list) {
                break;
            }
        }
        String path = String.join(" ", names);
        List<Integer> configured = CONNECTORS.matcher(path).matches() ? configured(names) : List.of();
        return configured.isEmpty() ? ELEMENTS.getOrDefault(path, List.of()) : configured;
    }

    /** The connectors that can be configured are those that the device has. */
    private List<Integer> configured(List<String> names) {
        List<String> path = new ArrayList<>(names);
        path.remove("connectors");
        return schema.branch(NodeKind.CONFIGURATION, path).stream()
                .flatMap(branch -> branch.ranges().stream())
                .filter(range -> !range.any())
                .flatMap(
                        range -> IntStream.rangeClosed(range.min(), range.max()).boxed())
                .distinct()
                .sorted()
                .toList();
    }

    Object value(DeviceNode node, ValueSpace space, int[] indexes) {
        String key = node.path().key().replace("[]", "");
        Object known = VALUES.get(key);
        if (known instanceof String text && text.contains("{")) {
            words.put("{index}", indexes.length == 0 ? "0" : Integer.toString(indexes[0]));
            String filled = text;
            for (Map.Entry<String, String> word : words.entrySet()) {
                filled = filled.replace(word.getKey(), word.getValue());
            }
            known = filled;
        }
        if (known != null && fits(space, known)) {
            return Values.coerce(space, known);
        }
        return quiet(space);
    }

    private static boolean fits(ValueSpace space, Object value) {
        return !(space instanceof LiteralSpace literals) || literals.values().contains(value.toString());
    }

    private static Object quiet(ValueSpace space) {
        if (space instanceof LiteralSpace literals) {
            for (String word : QUIET) {
                if (literals.values().contains(word)) {
                    return word;
                }
            }
        }
        return Values.any(space);
    }
}
