package dev.jxapi.codegen.model;

/**
 * The plain value of a node that is a leaf on some releases and has nodes below it on others.
 *
 * @param type the type of the value
 * @param handle the documentation of its accessor in the node
 * @param field the documentation of its accessor in the view
 */
public record OwnValue(TypeRef type, Doc handle, Doc field) {}
