package dev.jxapi.codegen.model;

import java.util.List;

/** An enum over a set of words. */
public record EnumModel(JavaType type, List<Constant> constants, String unrecognized, Doc doc) {

    public EnumModel {
        constants = List.copyOf(constants);
    }

    /**
     * One word.
     *
     * @param name the constant, {@code LOCAL_REMOTE}
     * @param word the word on the wire, {@code LocalRemote}
     */
    public record Constant(String name, String word, Doc doc) {}
}
