package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.CommandException;
import java.util.Map;

/** The errors of devices, in their words. */
public final class Errors {

    private Errors() {}

    static CommandException parse() {
        return new CommandException(CommandException.PARSE_ERROR, "Parse error");
    }

    static CommandException invalidRequest() {
        return new CommandException(CommandException.INVALID_REQUEST, "Invalid Request");
    }

    static CommandException methodNotFound() {
        return new CommandException(CommandException.METHOD_NOT_FOUND, "Method not found.");
    }

    static CommandException badUsage() {
        return new CommandException(CommandException.INVALID_PARAMS, "Bad usage: Missing or invalid parameter(s).");
    }

    public static CommandException badArgument(String parameter) {
        return new CommandException(
                CommandException.INVALID_PARAMS, "Bad usage: Bad argument to parameter \"" + parameter + "\".");
    }

    static CommandException noMatch() {
        return new CommandException(CommandException.INVALID_PARAMS, "No match on Path argument");
    }

    static CommandException illegalValue() {
        return new CommandException(CommandException.INVALID_PARAMS, "Illegal value", Json.node(Map.of("Cause", 27)));
    }

    static CommandException unknownSubscription(int id) {
        return new CommandException(
                CommandException.INVALID_PARAMS, "Unknown subscription Id", Json.node(Map.of("Id", id)));
    }

    static CommandException permissionDenied() {
        return new CommandException(CommandException.PERMISSION_DENIED, "Permission denied");
    }

    static CommandException subscriberCountExceeded() {
        return new CommandException(CommandException.SUBSCRIBER_COUNT_EXCEEDED, "Subscriber count exceeded");
    }

    static CommandException notReady() {
        return new CommandException(CommandException.NOT_READY, "Not ready");
    }

    static CommandException internal() {
        return new CommandException(CommandException.INTERNAL_ERROR, "Internal error");
    }

    /** A command ran and failed. */
    public static CommandException failed(String message) {
        return new CommandException(CommandException.COMMAND_ERROR, message);
    }
}
