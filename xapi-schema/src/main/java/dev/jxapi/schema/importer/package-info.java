/** The command that makes the schema data from published schema files. */
@NullMarked
package dev.jxapi.schema.importer;

import org.jspecify.annotations.NullMarked;
