package dev.jxapi.codegen.write;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code is made of. */
final class RuntimeTypes {

    private static final String BASE = "dev.jxapi.runtime";

    static final ClassName CLIENT = ClassName.get(BASE, "XapiClient");
    static final ClassName BUILDER = ClassName.get(BASE, "XapiBuilder");
    static final ClassName SESSION = ClassName.get(BASE, "XapiSession");
    static final ClassName REQUEST_OPTIONS = ClassName.get(BASE, "RequestOptions");
    static final ClassName CATALOGUE = ClassName.get(BASE, "NodeCatalogue");
    static final ClassName RESOURCE_CATALOGUE = ClassName.get(BASE, "ResourceNodeCatalogue");
    static final ClassName COMMAND_CALL = ClassName.get(BASE, "CommandCall");
    static final ClassName COMMAND_NODE = ClassName.get(BASE, "CommandNode");
    static final ClassName COMMAND_RESULT = ClassName.get(BASE, "CommandResult");

    static final ClassName PATH = ClassName.get(BASE + ".path", "XapiPath");
    static final ClassName ROOT = ClassName.get(BASE + ".path", "Root");

    static final ClassName ENUM = ClassName.get(BASE + ".value", "XapiEnum");
    static final ClassName ENUM_TYPE = ClassName.get(BASE + ".value", "EnumType");
    static final ClassName VALUE_TYPE = ClassName.get(BASE + ".value", "ValueType");
    static final ClassName VIEW = ClassName.get(BASE + ".value", "View");
    static final ClassName ITEM_VIEW = ClassName.get(BASE + ".value", "ItemView");
    static final ClassName VIEW_TYPE = ClassName.get(BASE + ".value", "ViewType");
    static final ClassName ZONE_NAME = ClassName.get(BASE + ".value", "ZoneName");

    static final ClassName EVENT_NODE = ClassName.get(BASE + ".handle", "EventNode");
    static final ClassName EVENT_STREAM = ClassName.get(BASE + ".handle", "EventStream");

    static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private RuntimeTypes() {}

    /** A handle of the trees that have values: {@code StatusValue}, {@code ConfigurationList}. */
    static ClassName handle(String tree, String kind) {
        return ClassName.get(BASE + ".handle", tree + kind);
    }
}
