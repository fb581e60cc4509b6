/** The typed xAPI of every RoomOS version from CE 9.15 on. Start at {@link dev.jxapi.Xapi}. */
module dev.jxapi {
    requires transitive dev.jxapi.runtime;
    requires static transitive org.jspecify;
    requires static transitive java.compiler;

    exports dev.jxapi;
    exports dev.jxapi.command;
    exports dev.jxapi.configuration;
    exports dev.jxapi.event;
    exports dev.jxapi.status;
    exports dev.jxapi.type;
}
