package dev.jxapi.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a configuration, status, parameter or event field can have. */
public sealed interface ValueSpace {

    /**
     * Whole numbers.
     *
     * @param min the smallest, null where the schema does not say (always so for statuses and events)
     * @param max the largest, null where the schema does not say
     */
    record IntegerSpace(@Nullable Integer min, @Nullable Integer max) implements ValueSpace {}

    /**
     * Text.
     *
     * @param minLength the smallest length in UTF-8 bytes, null where the schema does not say
     * @param maxLength the largest length in UTF-8 bytes, null where the schema does not say
     */
    record StringSpace(
            @Nullable Integer minLength, @Nullable Integer maxLength) implements ValueSpace {}

    /**
     * One of a set of words.
     *
     * @param values the words in the schema's order and spelling; empty where an event field is said to be a literal
     *     and its words are not told
     */
    record LiteralSpace(List<String> values) implements ValueSpace {
        public LiteralSpace {
            values = List.copyOf(values);
        }
    }

    /**
     * A parameter that can be given several times.
     *
     * @param element the values of each
     * @param maxCount how many at most, null where the schema does not say
     */
    record ArraySpace(ValueSpace element, @Nullable Integer maxCount) implements ValueSpace {}
}
