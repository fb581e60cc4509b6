/**
 * The xAPI schema: which commands, configurations, statuses and events exist, on which devices and since when.
 *
 * <p>A {@link dev.jxapi.schema.Schema} is the union of many releases of the device software. It holds one
 * {@link dev.jxapi.schema.Node} for each path of a {@link dev.jxapi.schema.NodeKind kind}; a node holds one
 * {@link dev.jxapi.schema.Variant} for each distinct set of facts about it, with the releases and products for which
 * those facts hold. Everything else (the merged view that the code generator reads, the exact schema of one product on
 * one release that the simulator serves) is derived from the variants.
 */
@NullMarked
package dev.jxapi.schema;

import org.jspecify.annotations.NullMarked;
