package dev.jxapi.schema.data;

import dev.jxapi.schema.ValueSpace.LiteralSpace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The literal sets that are written once at the head of the file because they are long. A set's name is made from its
 * values, so that the sets that others need keep their names when one comes or goes.
 */
final class LiteralSets {

    private static final int LONG = 120;

    private final SortedMap<String, LiteralSpace> byName = new TreeMap<>();

    static boolean isLong(LiteralSpace space) {
        return space.values().stream().mapToInt(String::length).sum() > LONG;
    }

    static String name(LiteralSpace space) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", space.values()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java platform has SHA-256", e);
        }
    }

    String add(LiteralSpace space) {
        String name = name(space);
        LiteralSpace known = byName.putIfAbsent(name, space);
        if (known != null && !known.equals(space)) {
            throw new IllegalStateException("Two literal sets have the name " + name);
        }
        return name;
    }

    void add(String name, List<String> values) {
        byName.put(name, new LiteralSpace(values));
    }

    SortedMap<String, LiteralSpace> all() {
        return byName;
    }
}
