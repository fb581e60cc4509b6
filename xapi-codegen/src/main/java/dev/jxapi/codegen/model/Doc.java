package dev.jxapi.codegen.model;

/**
 * The documentation of a generated element.
 *
 * @param text the Javadoc comment's text, lines separated by {@code \n}
 * @param deprecated whether the element vanished from the newest release
 */
public record Doc(String text, boolean deprecated) {}
