package dev.jxapi.runtime.path;

/** The tree that a path starts in. */
public enum Root {
    COMMAND("Command", "xCommand"),
    CONFIGURATION("Configuration", "xConfiguration"),
    STATUS("Status", "xStatus"),
    EVENT("Event", "xEvent");

    private final String wireName;
    private final String terminalName;

    Root(String wireName, String terminalName) {
        this.wireName = wireName;
        this.terminalName = terminalName;
    }

    /** The first element of a path on the wire: {@code Status}. */
    public String wireName() {
        return wireName;
    }

    /** The word that starts a line in terminal syntax: {@code xStatus}. */
    public String terminalName() {
        return terminalName;
    }
}
