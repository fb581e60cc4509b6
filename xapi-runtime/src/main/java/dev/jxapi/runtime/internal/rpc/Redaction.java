package dev.jxapi.runtime.internal.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets and bodies out of frames before anybody sees them in a log. Secrets are told by the name of their field. */
public final class Redaction {

    private static final String MASK = "***";

    /** Last words of names: {@code Password}, {@code BindPassword}, {@code HostKey}. */
    private static final Set<String> SECRET_WORDS =
            Set.of("password", "passphrase", "passcode", "pin", "key", "secret", "token", "credentials", "credential");

    /** Whole names. Headers carry tokens, and people type PINs as DTMF. */
    private static final Set<String> SECRET_NAMES =
            Set.of("header", "headers", "dtmfstring", "activationcode", "accesscode", "authorization");

    private static final Pattern LAST_WORD = Pattern.compile(".*?([A-Z][a-z]*|[a-z]+|[A-Z]+)\\d*$");
    private static final Pattern SECRET_IN_TEXT = Pattern.compile(
            "(?i)(\"[^\"]*(?:body|password|passphrase|passcode|pin|key|secret|token|credentials?|headers?|authorization)\""
                    + "\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?");

    private Redaction() {}

    /** A frame without its secrets. */
    public static String frame(String frame) {
        try {
            return of(Frames.read(frame)).toString();
        } catch (JsonProcessingException e) {
            return SECRET_IN_TEXT.matcher(frame).replaceAll("$1\"" + MASK + "\"");
        }
    }

    /** A copy of a JSON tree without its secrets. */
    public static JsonNode of(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object(object);
        }
        if (json instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> copy.add(of(element)));
            return copy;
        }
        return json;
    }

    private static ObjectNode object(ObjectNode object) {
        boolean setsSecret = endsInSecret(object.path("Path"));
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            boolean hidden = isSecret(name) || (setsSecret && name.equalsIgnoreCase("Value"));
            copy.set(name, hidden ? hidden(field.getValue()) : shown(name, field.getValue()));
        }
        return copy;
    }

    private static JsonNode shown(String name, JsonNode value) {
        if (name.equalsIgnoreCase("body") && value.isTextual()) {
            return TextNode.valueOf("<" + value.textValue().length() + " characters>");
        }
        return of(value);
    }

    private static JsonNode hidden(JsonNode value) {
        if (value instanceof ArrayNode array && array.size() > 0 && array.get(0).isObject()) {
            return of(array);
        }
        return value.isObject() ? of(value) : TextNode.valueOf(MASK);
    }

    private static boolean endsInSecret(JsonNode path) {
        return path.isArray()
                && path.size() > 0
                && isSecret(path.get(path.size() - 1).asText());
    }

    /** Whether what goes by this name is a secret. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (SECRET_NAMES.contains(lower) || SECRET_WORDS.contains(lower)) {
            return true;
        }
        Matcher lastWord = LAST_WORD.matcher(name);
        return lastWord.matches() && SECRET_WORDS.contains(lastWord.group(1).toLowerCase(Locale.ROOT));
    }
}
