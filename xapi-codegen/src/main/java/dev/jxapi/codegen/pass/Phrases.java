package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.naming.JavaNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts paths into English: {@code Video Input Connector Name} is "the name of the video input connector". */
final class Phrases {

    private static final Set<String> VERBS = Set.of(
            "accept",
            "acknowledge",
            "activate",
            "add",
            "admit",
            "answer",
            "apply",
            "approve",
            "assign",
            "authenticate",
            "book",
            "calibrate",
            "cancel",
            "clear",
            "close",
            "configure",
            "confirm",
            "connect",
            "copy",
            "create",
            "deactivate",
            "decrease",
            "delete",
            "detect",
            "dial",
            "dim",
            "disable",
            "disconnect",
            "dismiss",
            "display",
            "download",
            "edit",
            "enable",
            "execute",
            "export",
            "extend",
            "fetch",
            "focus",
            "forward",
            "generate",
            "get",
            "go",
            "hide",
            "hold",
            "ignore",
            "import",
            "increase",
            "initiate",
            "install",
            "invite",
            "join",
            "leave",
            "list",
            "lock",
            "lower",
            "make",
            "maximize",
            "minimize",
            "measure",
            "modify",
            "mute",
            "open",
            "pair",
            "pause",
            "play",
            "poll",
            "post",
            "publish",
            "purge",
            "put",
            "raise",
            "ramp",
            "read",
            "reboot",
            "recenter",
            "register",
            "reject",
            "release",
            "remove",
            "rename",
            "renew",
            "request",
            "reset",
            "resize",
            "respond",
            "restart",
            "restore",
            "resume",
            "revert",
            "rotate",
            "route",
            "run",
            "save",
            "search",
            "select",
            "send",
            "set",
            "share",
            "show",
            "start",
            "stop",
            "store",
            "switch",
            "synchronize",
            "terminate",
            "toggle",
            "transfer",
            "trigger",
            "uninstall",
            "unlock",
            "unmute",
            "unpair",
            "unregister",
            "unset",
            "update",
            "upload",
            "validate",
            "verify",
            "write",
            "zoom");

    private Phrases() {}

    /** "the name of the video input connector". */
    static String thing(List<String> path) {
        String last = JavaNames.phrase(path.get(path.size() - 1));
        return "the " + last + (path.size() == 1 ? "" : " of the " + stack(path.subList(0, path.size() - 1)));
    }

    /** "Sets the audio volume." */
    static String action(List<String> path) {
        String last = JavaNames.phrase(path.get(path.size() - 1));
        String verb = last.split(" ", 2)[0];
        if (!VERBS.contains(verb)) {
            return "Executes " + Javadoc.code("xCommand " + String.join(" ", path)) + ".";
        }
        String object = last.substring(verb.length()).strip();
        String context = stack(path.subList(0, path.size() - 1));
        boolean thing = !object.isEmpty() && !object.matches("(all|to|by)\\b.*");
        return capitalized(thirdPerson(verb)) + (thing ? " the " : object.isEmpty() ? "" : " ") + object
                + (context.isEmpty() ? "" : (object.isEmpty() ? " the " : " of the ") + context) + ".";
    }

    /** "video input connector". */
    static String stack(List<String> path) {
        return path.stream().map(JavaNames::phrase).collect(Collectors.joining(" "));
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** "a, b or c". */
    static String alternatives(List<String> parts) {
        return join(parts, " or ");
    }

    /** "a, b and c". */
    static String enumeration(List<String> parts) {
        return join(parts, " and ");
    }

    private static String join(List<String> parts, String lastSeparator) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + lastSeparator + parts.get(last);
    }

    private static String thirdPerson(String verb) {
        if (verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s";
    }
}
