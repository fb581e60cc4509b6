/** A simulated Cisco device that speaks xAPI over WebSocket. */
module dev.jxapi.simulator {
    requires transitive dev.jxapi.schema;
    requires transitive com.fasterxml.jackson.databind;
    requires okhttp3.tls;
    requires org.slf4j;
    requires java.xml;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static info.picocli;
    requires static jdk.httpserver;

    exports dev.jxapi.simulator;
    exports dev.jxapi.simulator.junit;

    opens dev.jxapi.simulator.cli to
            info.picocli;
}
