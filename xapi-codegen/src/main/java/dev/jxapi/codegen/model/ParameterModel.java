package dev.jxapi.codegen.model;

/**
 * A parameter of a command.
 *
 * @param name its Java name, {@code callRate}
 * @param wireName its name in xAPI's spelling, {@code CallRate}
 * @param array whether it can be given several times
 */
public record ParameterModel(String name, String wireName, TypeRef type, boolean array, Doc doc) {}
