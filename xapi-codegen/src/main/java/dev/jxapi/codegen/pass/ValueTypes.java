package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.TypeRef;

/** The Java types of all values. */
final class ValueTypes {

    private final EnumPass enums;

    ValueTypes(EnumPass enums) {
        this.enums = enums;
    }

    TypeRef of(Use use) {
        return Literals.basicType(use.kind(), use.space())
                .<TypeRef>map(type -> type)
                .orElseGet(() -> new TypeRef.Declared(enums.type(use)));
    }
}
