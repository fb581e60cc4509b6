package dev.jxapi.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of a JSON object.
 *
 * @param node what it shows, for messages: {@code xStatus Call[]}
 * @param ownValue the plain value that some releases send in place of the object, null where none does
 */
public record ViewModel(
        JavaType type,
        Base base,
        String node,
        List<Field> fields,
        @Nullable OwnValue ownValue,
        Doc doc) {

    public ViewModel {
        fields = List.copyOf(fields);
    }

    /** What kind of object it shows. */
    public enum Base {
        /** A single object. */
        VIEW,
        /** An element of a list. */
        ITEM,
        /** What a command answers. */
        RESULT
    }

    /** How often a field is there. */
    public enum Presence {
        OPTIONAL,
        REQUIRED,
        LIST,
        /** At most once, where another field of the same name is a list. */
        SINGLE
    }

    /**
     * An accessor.
     *
     * @param method its name
     * @param name the field in xAPI's spelling
     */
    public record Field(String method, String name, TypeRef type, Presence presence, Doc doc) {}
}
