package dev.jxapi.schema.reader;

import dev.jxapi.schema.Schema;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a schema file holds.
 *
 * @param schema the facts of its release
 * @param objects how many nodes the file lists, a node that differs by product counted each time
 * @param remarks what the reader saw and does not know, such as a new attribute, and how often. Nothing of it has a
 *     place in the schema
 */
public record ReadSchema(Schema schema, int objects, SortedMap<String, Integer> remarks) {

    public ReadSchema {
        remarks = Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
    }
}
