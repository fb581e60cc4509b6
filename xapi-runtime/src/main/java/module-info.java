/** The client under every generated xAPI: connection, requests, handles, feedback, errors. */
module dev.jxapi.runtime {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive okhttp3;
    requires okio;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.jxapi.runtime;
    exports dev.jxapi.runtime.error;
    exports dev.jxapi.runtime.feedback;
    exports dev.jxapi.runtime.handle;
    exports dev.jxapi.runtime.path;
    exports dev.jxapi.runtime.tls;
    exports dev.jxapi.runtime.value;
}
