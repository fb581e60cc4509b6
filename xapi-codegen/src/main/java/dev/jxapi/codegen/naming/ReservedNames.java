package dev.jxapi.codegen.naming;

import java.util.Set;
import java.util.TreeSet;

/**
 * Names that generated code cannot use, because the classes it extends have them. An accessor has no parameters, so only
 * methods without parameters count; the accessor of a list's element has an item number, and shares the list's name.
 */
public final class ReservedNames {

    private static final Set<String> OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Methods without parameters of the nodes and values of statuses and configurations, and of events. */
    public static final Set<String> HANDLE = with(
            "everyNode",
            "facts",
            "find",
            "findAsync",
            "get",
            "getAsync",
            "getRaw",
            "getRawAsync",
            "live",
            "liveAsync",
            "once",
            "onceAsync",
            "path");

    /** Methods without parameters of views. */
    public static final Set<String> VIEW = with("raw");

    /** Methods without parameters of views of list elements. */
    public static final Set<String> ITEM_VIEW = with("id", "raw");

    /** Methods without parameters of the nodes of commands. */
    public static final Set<String> COMMAND_NODE = with();

    /** Methods with one parameter of the classes that take parameters. */
    public static final Set<String> PARAMETERS = with("body", "configured", "equals", "wait");

    private static final String RUNTIME_TYPES = """
            Authentication ClientResources CommandCall CommandNode CommandResult ConfigurationList
            ConfigurationNode ConfigurationValue Connection ConnectionState Delivery DeliveryOptions
            DeviceError DeviceTrust Each Element ElementChange EnumType EventExpectation EventMessage
            EventNode EventStream FeedbackChange FeedbackCounters FeedbackQuery FeedbackTrouble
            Fingerprint ItemView ListChange LiveList LiveValue NodeCatalogue NodeFacts ReadableNode
            ReadableList ReconnectPolicy Registration RequestOptions ResourceNodeCatalogue Root
            Selection StatusList StatusNode StatusValue Step Subscription SubscriptionGroup Tls
            ValueType View ViewType Xapi XapiBuilder XapiClient XapiEnum XapiPath XapiSession ZoneName
            """;

    private static final String COMMON_TYPES = """
            Override Deprecated Object String Integer Boolean Long Double Float Short Byte Character
            Number Enum Record Class Iterable Comparable Thread Process Runtime System Module Package
            Error Exception Throwable Void Math List Collection Map Set Optional Consumer Duration
            Instant CompletableFuture JsonNode Generated Nullable NullMarked
            """;

    /** Simple names of types that generated code, or its user, means when writing them. */
    public static final Set<String> TYPES = Set.of((RUNTIME_TYPES + COMMON_TYPES).split("\\s+"));

    private ReservedNames() {}

    private static Set<String> with(String... names) {
        Set<String> all = new TreeSet<>(OBJECT);
        all.addAll(Set.of(names));
        return Set.copyOf(all);
    }
}
