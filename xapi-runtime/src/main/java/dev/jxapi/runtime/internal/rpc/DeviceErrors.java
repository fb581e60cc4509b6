package dev.jxapi.runtime.internal.rpc;

import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiCommandFailedException;
import dev.jxapi.runtime.error.XapiDeviceException;
import dev.jxapi.runtime.error.XapiInternalErrorException;
import dev.jxapi.runtime.error.XapiInvalidArgumentException;
import dev.jxapi.runtime.error.XapiInvalidRequestException;
import dev.jxapi.runtime.error.XapiNotReadyException;
import dev.jxapi.runtime.error.XapiParseErrorException;
import dev.jxapi.runtime.error.XapiPermissionDeniedException;
import dev.jxapi.runtime.error.XapiSubscriptionLimitException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a device's errors into exceptions whose messages say what was asked, of whom, what came and what to do. */
public final class DeviceErrors {

    private static final String NO_MATCH = "No match on Path argument";

    private DeviceErrors() {}

    /** Whether the device does not have what it was asked for. */
    public static boolean isUnknownNode(DeviceError error) {
        return error.code() == DeviceError.METHOD_NOT_FOUND || error.message().startsWith(NO_MATCH);
    }

    /**
     * The exception for an error.
     *
     * @param error what the device sent
     * @param subject what was asked, in terminal syntax
     * @param device the device's name
     * @param facts what is known of the node, or null
     * @param product what the device is, or null where that is not known
     */
    public static XapiDeviceException exception(
            DeviceError error, String subject, String device, @Nullable NodeFacts facts, @Nullable String product) {
        String what = subject + " on " + device + ": " + said(error) + ". ";
        if (isUnknownNode(error)) {
            return new XapiUnknownNodeException(error, what + whyUnknown(error, subject, facts, product), null);
        }
        Integer cause = error.cause();
        if (error.code() == DeviceError.INVALID_PARAMS || (cause != null && cause == DeviceError.CAUSE_ILLEGAL_VALUE)) {
            return new XapiInvalidArgumentException(
                    error, what + "Check names and values of what is sent against the value space of the node", null);
        }
        return switch (error.code()) {
            case DeviceError.COMMAND_ERROR ->
                new XapiCommandFailedException(error, what + "The device understood it and could not do it", null);
            case DeviceError.PERMISSION_DENIED ->
                new XapiPermissionDeniedException(
                        error,
                        what
                                + "The user's role does not allow it; log in as a user with a role that does; the documentation of the member names them",
                        null);
            case DeviceError.SUBSCRIBER_COUNT_EXCEEDED ->
                new XapiSubscriptionLimitException(
                        error,
                        what + "The device has no room for more subscriptions; close some, or subscribe to a node"
                                + " above several of them",
                        null);
            case DeviceError.NOT_READY ->
                new XapiNotReadyException(error, what + "The device is starting; try again in a while", null);
            case DeviceError.INVALID_REQUEST ->
                new XapiInvalidRequestException(error, what + "The device did not take it for a request", null);
            case DeviceError.INTERNAL_ERROR ->
                new XapiInternalErrorException(error, what + "The device itself failed", null);
            case DeviceError.PARSE_ERROR ->
                new XapiParseErrorException(error, what + "The device could not read the request", null);
            default -> new XapiDeviceException(error, what + "This code is not in the Transport Guide", null);
        };
    }

    private static String said(DeviceError error) {
        String text = error.message().strip();
        if (text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        StringBuilder said = new StringBuilder(text.isEmpty() ? "an error without a message" : text);
        said.append(" (code ").append(error.code());
        if (error.cause() != null) {
            said.append(", cause ").append(error.cause());
        }
        return said.append(')').toString();
    }

    private static String whyUnknown(
            DeviceError error, String subject, @Nullable NodeFacts facts, @Nullable String product) {
        StringBuilder why = new StringBuilder();
        boolean otherProduct = facts != null && !facts.products().isEmpty() && !isOneOf(facts.products(), product);
        if (facts == null) {
            why.append("The device does not have it: it may need another product or release, or be misspelled");
        } else if (otherProduct) {
            why.append(facts.path())
                    .append(" exists on ")
                    .append(listed(facts.products()))
                    .append(" only");
            if (product != null) {
                why.append("; this is a ").append(product);
            }
        } else {
            why.append(facts.path()).append(" exists ").append(releases(facts));
        }
        if (error.code() != DeviceError.METHOD_NOT_FOUND && subject.matches(".* \\d+( .*)?")) {
            why.append("; or the list has no such element");
        }
        return why.toString();
    }

    private static boolean isOneOf(List<String> products, @Nullable String product) {
        return product != null && products.stream().anyMatch(product::equalsIgnoreCase);
    }

    private static String releases(NodeFacts facts) {
        String since = "since " + software(facts.since());
        return facts.removedIn() == null ? since : since + " and is gone in " + software(facts.removedIn());
    }

    /** The device software was called CE before version 10. */
    private static String software(String version) {
        return (version.startsWith("9.") ? "CE " : "RoomOS ") + version;
    }

    private static String listed(List<String> products) {
        int last = products.size() - 1;
        return last == 0
                ? products.get(0)
                : String.join(", ", products.subList(0, last)) + " and " + products.get(last);
    }
}
