package dev.jxapi.schema;

/** The four kinds of node in the xAPI. */
public enum NodeKind {
    COMMAND("Command", "xCommand"),
    CONFIGURATION("Configuration", "xConfiguration"),
    STATUS("Status", "xStatus"),
    EVENT("Event", "xEvent");

    private final String root;
    private final String terminal;

    NodeKind(String root, String terminal) {
        this.root = root;
        this.terminal = terminal;
    }

    /** The name of the tree's root as in schema files and on the wire: {@code Status}. */
    public String root() {
        return root;
    }

    /** The word that starts a line in terminal syntax: {@code xStatus}. */
    public String terminal() {
        return terminal;
    }
}
