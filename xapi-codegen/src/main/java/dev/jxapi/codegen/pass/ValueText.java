package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import dev.jxapi.schema.ValueSpace.StringSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words which values there are: "a whole number from 0 to 100". */
final class ValueText {

    private static final int FEW = 8;

    private ValueText() {}

    static String of(ValueSpace space, TypeRef type) {
        if (space instanceof ArraySpace array) {
            return of(array.element(), type)
                    + (array.maxCount() == null
                            ? "; can be given several times"
                            : "; can be given up to " + array.maxCount() + " times");
        }
        if (space instanceof IntegerSpace integer) {
            return "a whole number" + range(integer.min(), integer.max(), "");
        }
        if (space instanceof StringSpace string) {
            return "text" + length(string);
        }
        return words(Literals.words(space), type);
    }

    private static String words(List<String> words, TypeRef type) {
        if (type == TypeRef.Basic.BOOLEAN) {
            return "true or false";
        }
        if (type == TypeRef.Basic.ZONE) {
            return "the name of a time zone";
        }
        if (words.isEmpty()) {
            return "a word";
        }
        if (words.size() <= FEW) {
            return Phrases.alternatives(words.stream().map(Javadoc::code).toList());
        }
        return type instanceof TypeRef.Declared declared
                ? "a word of " + Javadoc.code(declared.type().simpleName())
                : "one of " + words.size() + " words, from " + Javadoc.code(words.get(0)) + " to "
                        + Javadoc.code(words.get(words.size() - 1));
    }

    private static String length(StringSpace string) {
        Integer min = string.minLength();
        Integer max = string.maxLength();
        boolean anyMin = min == null || min == 0;
        if (anyMin && max == null) {
            return "";
        }
        return " of" + range(anyMin ? null : min, max, " bytes").replaceFirst("^ from", "");
    }

    private static String range(@Nullable Integer min, @Nullable Integer max, String unit) {
        if (min != null && max != null) {
            return min.equals(max) ? " of exactly " + min + unit : " from " + min + " to " + max + unit;
        }
        if (max != null) {
            return " at most " + max + unit;
        }
        return min != null ? " at least " + min + unit : "";
    }
}
