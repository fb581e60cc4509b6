/**
 * Every member of the generated API, found by reflection and used on simulated devices that between them have every node
 * of the schema.
 */
@NullMarked
package dev.jxapi.whole;

import org.jspecify.annotations.NullMarked;
