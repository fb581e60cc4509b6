package dev.jxapi.codegen.model;

/**
 * The class at the top.
 *
 * @param commands the node of all commands
 * @param catalogue the name of the resource, beside the class, that says where each node exists
 */
public record RootModel(
        JavaType type,
        JavaType commands,
        JavaType configurations,
        JavaType statuses,
        JavaType events,
        String catalogue,
        Doc doc) {}
