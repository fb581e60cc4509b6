/** The xAPI schema: its model, readers for Cisco's formats, and the data of all known releases. */
module dev.jxapi.schema {
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.jxapi.schema;
    exports dev.jxapi.schema.data;
    exports dev.jxapi.schema.reader;
}
