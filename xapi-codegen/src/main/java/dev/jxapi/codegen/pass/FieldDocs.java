package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.codegen.model.ViewModel.Presence;
import dev.jxapi.schema.EventField;

/** The documentation of the fields of events and results. */
final class FieldDocs {

    private FieldDocs() {}

    static Doc group(String path, EventField.Group group) {
        return Docs.type((group.multiple() ? "One element of the list " : "The group ") + Javadoc.code(group.name())
                + " in " + Javadoc.code(path) + ".");
    }

    static Doc accessor(EventField.Group group, Presence presence) {
        return new Javadoc((presence == Presence.LIST ? "The list " : "The group ") + Javadoc.code(group.name()) + ".")
                .returns(returns(presence))
                .build();
    }

    static Doc accessor(Use use, TypeRef type, Presence presence) {
        String name = use.names().get(use.names().size() - 1);
        return new Javadoc(Phrases.capitalized(Phrases.named(name)) + ": " + Docs.values(use.space(), type) + ".")
                .returns(returns(presence))
                .build();
    }

    private static String returns(Presence presence) {
        return switch (presence) {
            case LIST -> "the elements, empty where the device sent none";
            case REQUIRED -> "the value, which the schema says is always there";
            case OPTIONAL, SINGLE -> "the value, null where the device did not send it";
        };
    }
}
