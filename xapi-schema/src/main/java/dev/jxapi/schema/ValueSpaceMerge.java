package dev.jxapi.schema;

import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges value spaces, the newest first, into the one that holds the values of all that are of the newest's type. */
final class ValueSpaceMerge {

    private ValueSpaceMerge() {}

    static ValueSpace merge(List<ValueSpace> newestFirst) {
        ValueSpace newest = newestFirst.get(0);
        if (newest instanceof IntegerSpace integer) {
            List<IntegerSpace> all = ContentMerge.sameType(integer, newestFirst);
            return new IntegerSpace(
                    widest(all, IntegerSpace::min, Math::min), widest(all, IntegerSpace::max, Math::max));
        }
        if (newest instanceof StringSpace string) {
            List<StringSpace> all = ContentMerge.sameType(string, newestFirst);
            return new StringSpace(
                    widest(all, StringSpace::minLength, Math::min), widest(all, StringSpace::maxLength, Math::max));
        }
        if (newest instanceof LiteralSpace literal) {
            Set<String> values = new LinkedHashSet<>();
            ContentMerge.sameType(literal, newestFirst).forEach(space -> values.addAll(space.values()));
            return new LiteralSpace(List.copyOf(values));
        }
        List<ArraySpace> all = ContentMerge.sameType((ArraySpace) newest, newestFirst);
        return new ArraySpace(
                merge(all.stream().map(ArraySpace::element).toList()), widest(all, ArraySpace::maxCount, Math::max));
    }

    private static <S> @Nullable Integer widest(
            List<S> spaces, Function<S, @Nullable Integer> bound, BinaryOperator<Integer> wider) {
        Integer widest = bound.apply(spaces.get(0));
        for (S space : spaces) {
            Integer next = bound.apply(space);
            widest = widest == null || next == null ? null : wider.apply(widest, next);
        }
        return widest;
    }
}
