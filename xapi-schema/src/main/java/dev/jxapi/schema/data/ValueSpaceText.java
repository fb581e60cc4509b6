package dev.jxapi.schema.data;

import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.LiteralSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Value spaces as in {@code Integer(0..100)}, {@code String}, {@code Literal(Off,On)*4}, {@code Literal#1b9f3c20}. */
final class ValueSpaceText {

    private final LiteralSets sets;

    ValueSpaceText(LiteralSets sets) {
        this.sets = sets;
    }

    String write(ValueSpace space) {
        if (space instanceof IntegerSpace integer) {
            return "Integer" + range(integer.min(), integer.max());
        }
        if (space instanceof StringSpace string) {
            return "String" + range(string.minLength(), string.maxLength());
        }
        if (space instanceof LiteralSpace literal) {
            return LiteralSets.isLong(literal)
                    ? "Literal#" + sets.add(literal)
                    : "Literal(" + Words.list(literal.values()) + ")";
        }
        ArraySpace array = (ArraySpace) space;
        return write(array.element()) + "*" + (array.maxCount() == null ? "" : array.maxCount());
    }

    private static String range(@Nullable Integer min, @Nullable Integer max) {
        return min == null && max == null ? "" : "(" + (min == null ? "" : min) + ".." + (max == null ? "" : max) + ")";
    }

    ValueSpace read(LineScanner line) {
        ValueSpace space = scalar(line);
        if (!line.take("*")) {
            return space;
        }
        return new ArraySpace(space, line.atWord() ? (Integer) line.number(line.word(), 10) : null);
    }

    private ValueSpace scalar(LineScanner line) {
        String type = line.word();
        return switch (type) {
            case "Integer" -> {
                Bounds bounds = bounds(line);
                yield new IntegerSpace(bounds.min, bounds.max);
            }
            case "String" -> {
                Bounds bounds = bounds(line);
                yield new StringSpace(bounds.min, bounds.max);
            }
            case "Literal" -> literal(line);
            default -> throw line.fail("no type of value '" + type + "'");
        };
    }

    private LiteralSpace literal(LineScanner line) {
        if (line.take("#")) {
            String name = line.word();
            LiteralSpace set = sets.all().get(name);
            if (set == null) {
                throw line.fail("no literals '" + name + "'");
            }
            return set;
        }
        line.expect("(");
        List<String> values = line.words();
        line.expect(")");
        return new LiteralSpace(values);
    }

    private record Bounds(@Nullable Integer min, @Nullable Integer max) {}

    private static Bounds bounds(LineScanner line) {
        if (!line.take("(")) {
            return new Bounds(null, null);
        }
        String range = line.until(')');
        int dots = range.indexOf("..");
        if (dots < 0) {
            throw line.fail("not a range");
        }
        return new Bounds(bound(line, range.substring(0, dots)), bound(line, range.substring(dots + 2)));
    }

    private static @Nullable Integer bound(LineScanner line, String text) {
        return text.isEmpty() ? null : (Integer) line.number(text, 10);
    }
}
