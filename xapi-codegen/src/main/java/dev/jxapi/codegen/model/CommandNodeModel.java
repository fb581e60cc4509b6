package dev.jxapi.codegen.model;

import java.util.List;

/**
 * A node of the commands: the commands in it and the nodes below it.
 *
 * @param root whether it is the root of the commands
 */
public record CommandNodeModel(
        boolean root, JavaType type, List<CommandModel> commands, List<Child> children, Doc doc) {

    public CommandNodeModel {
        commands = List.copyOf(commands);
        children = List.copyOf(children);
    }

    /** The accessor of a node below. */
    public record Child(String method, JavaType node, Doc doc) {}
}
