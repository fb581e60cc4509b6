package dev.jxapi.runtime.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.jxapi.runtime.error.XapiValueException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values of a generated enum. A word that the enum does not know reads as its {@code UNRECOGNIZED} constant, because
 * newer devices say new words.
 *
 * @param <E> the enum
 */
public final class EnumType<E extends Enum<E> & XapiEnum> extends ValueType<E> {

    private final E unrecognized;
    private final Map<String, E> byWord;

    private EnumType(E[] constants, E unrecognized) {
        super("one of the words of " + unrecognized.getDeclaringClass().getSimpleName());
        this.unrecognized = unrecognized;
        this.byWord = new HashMap<>(constants.length * 2);
        for (E constant : constants) {
            if (constant != unrecognized) {
                byWord.put(constant.wireValue().toLowerCase(Locale.ROOT), constant);
            }
        }
    }

    /** The type of an enum with these constants, one of which stands for unknown words. */
    public static <E extends Enum<E> & XapiEnum> EnumType<E> of(E[] constants, E unrecognized) {
        return new EnumType<>(constants, unrecognized);
    }

    @Override
    public E decode(JsonNode json) {
        return byWord.getOrDefault(STRING.decode(json).toLowerCase(Locale.ROOT), unrecognized);
    }

    @Override
    public JsonNode encode(E value) {
        if (value == unrecognized) {
            throw new XapiValueException(
                    value.getDeclaringClass().getSimpleName() + ".UNRECOGNIZED stands for words of newer devices and"
                            + " cannot be sent; use setRaw or parameter(name, value) to send such a word");
        }
        return TextNode.valueOf(value.wireValue());
    }
}
