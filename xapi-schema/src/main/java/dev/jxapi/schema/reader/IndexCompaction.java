package dev.jxapi.schema.reader;

import dev.jxapi.schema.Access;
import dev.jxapi.schema.Availability;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.SchemaPath;
import dev.jxapi.schema.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the facts of list elements, which come one by one, into ranges: {@code [1]}, {@code [2]} to {@code [1..2]}. */
final class IndexCompaction {

    private record Facts(NodeKind kind, SchemaPath path, Access access, Content content, Availability availability) {}

    private final Map<Facts, List<List<IndexRange>>> collected = new LinkedHashMap<>();
    private int count;

    void add(NodeKind kind, String path, NodeJson json, Access access, Content content, Availability availability) {
        try {
            Facts facts = new Facts(kind, SchemaPath.parse(path), access, content, availability);
            collected.computeIfAbsent(facts, key -> new ArrayList<>()).add(SchemaPath.indexes(path));
            count++;
        } catch (IllegalArgumentException e) {
            throw json.fail("has a path that cannot be read: " + e.getMessage());
        }
    }

    /** Hands all on and says how many nodes there were. */
    int addTo(SchemaBuilder builder) {
        collected.forEach((facts, indexes) -> {
            List<List<IndexRange>> ranges = indexes;
            for (int list = facts.path().lists() - 1; list >= 0; list--) {
                ranges = joined(ranges, list);
            }
            ranges.forEach(range -> builder.add(
                    facts.kind(),
                    facts.path(),
                    new Variant(facts.availability(), range, facts.access(), facts.content())));
        });
        return count;
    }

    private static List<List<IndexRange>> joined(List<List<IndexRange>> all, int list) {
        Map<List<IndexRange>, List<IndexRange>> byOthers = new LinkedHashMap<>();
        for (List<IndexRange> indexes : all) {
            List<IndexRange> others = new ArrayList<>(indexes);
            IndexRange own = others.remove(list);
            byOthers.computeIfAbsent(others, key -> new ArrayList<>()).add(own);
        }
        List<List<IndexRange>> joined = new ArrayList<>();
        byOthers.forEach((others, ranges) -> {
            for (IndexRange range : joined(ranges)) {
                List<IndexRange> indexes = new ArrayList<>(others);
                indexes.add(list, range);
                joined.add(indexes);
            }
        });
        return joined;
    }

    private static List<IndexRange> joined(List<IndexRange> ranges) {
        ranges.sort(Comparator.comparingInt(IndexRange::min));
        List<IndexRange> joined = new ArrayList<>();
        for (IndexRange range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).max() == range.min() - 1) {
                joined.set(last, new IndexRange(joined.get(last).min(), range.max()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
