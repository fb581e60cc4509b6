/**
 * Readers for the formats in which Cisco describes the xAPI. Each gives the facts of one release as a
 * {@link dev.jxapi.schema.Schema}; {@link dev.jxapi.schema.SchemaBuilder#merge} makes one of many. Text that has no place
 * in the model is an error that names the node, never left out.
 */
@NullMarked
package dev.jxapi.schema.reader;

import org.jspecify.annotations.NullMarked;
