package dev.jxapi.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a name of the xAPI is made of: {@code HDCPForce1_4} is {@code HDCP}, {@code Force1_4}. Text that holds
 * no letter or digit at all is spelled out ({@code U002A}), so that there always is at least one word.
 */
final class Words {

    private static final Pattern WORD = Pattern.compile(
            "VoIP|UPnP|QoS|[A-Z]+v\\d+" // IPv4
                    + "|[A-Z]+\\d+(?:_\\d+)*[A-Z]+(?![a-z])" // IEEE8021X, A2DP
                    + "|[A-Z]+(?![a-z])(?:\\d+(?:_\\d+)*)?" // HDMI, H323
                    + "|[A-Z]?[a-z]+(?:\\d+(?:_\\d+)*)?" // System, Force1_4
                    + "|\\d+(?:_\\d+)*[A-Z](?![A-Za-z])" // 1X
                    + "|\\d+(?:_\\d+)*(?:[a-z]+\\d*)?" // 3840_2160_60, 1080p60
                    + "|\\+");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().equals("+") ? "Plus" : matcher.group());
        }
        if (words.isEmpty()) {
            words.add(spelledOut(text));
        }
        return words;
    }

    private static String spelledOut(String text) {
        StringBuilder codes = new StringBuilder();
        text.codePoints().forEach(code -> codes.append(String.format(Locale.ROOT, "U%04X", code)));
        return codes.isEmpty() ? "Empty" : codes.toString();
    }
}
