package dev.jxapi.runtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.XapiValueException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A command and its arguments. Generated classes add a method for each parameter; {@link #parameter} takes those that
 * they do not know. Not safe for use by several threads at once.
 */
public class CommandCall {

    private final String command;
    private final ObjectNode arguments = JsonNodeFactory.instance.objectNode();

    /**
     * A call without arguments.
     *
     * @param command the command's path, {@code Audio Volume Set}
     */
    public CommandCall(String command) {
        this.command = command;
    }

    /** Lets the caller of a generated method add what it wants. */
    public static <C extends CommandCall> C configured(C call, Consumer<? super C> optional) {
        optional.accept(call);
        return call;
    }

    /**
     * Sets a parameter by its name.
     *
     * @param name the parameter in xAPI's spelling
     * @param value a number, a boolean, a text, a generated enum, a time zone, a JSON node, or a collection
     *     or array of those
     * @return this call
     * @throws XapiValueException if the value is null, an empty collection or of another class
     */
    public CommandCall parameter(String name, Object value) {
        arguments.set(name, WireValues.encode(this + ": parameter " + name, value));
        return this;
    }

    /** Numbers as the words that they are on the wire, for parameters whose values are a set of words. */
    public static List<String> words(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).toList();
    }

    /** Numbers as the words that they are on the wire, for parameters whose values are a set of words. */
    public static List<String> words(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    /** Sets the multi-line body. */
    public CommandCall body(String body) {
        return parameter("body", body);
    }

    /** The command's path: {@code Audio Volume Set}. */
    public final String command() {
        return command;
    }

    /** The method on the wire: {@code xCommand/Audio/Volume/Set}. */
    public final String method() {
        return "xCommand/" + command.replace(' ', '/');
    }

    /** A copy of the arguments as they go on the wire. */
    public final ObjectNode arguments() {
        return arguments.deepCopy();
    }

    /** In terminal syntax and without its arguments: {@code xCommand Audio Volume Set}. */
    @Override
    public final String toString() {
        return "xCommand " + command;
    }
}
