package dev.jxapi.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the events with nodes below it.
 *
 * @param root whether it is the root of the events
 * @param body the type of its own body where it is an event itself, else null
 */
public record EventNodeModel(
        boolean root,
        JavaType type,
        List<Member> members,
        @Nullable TypeRef body,
        Doc doc) {

    public EventNodeModel {
        members = List.copyOf(members);
    }

    /** A node below. */
    public sealed interface Member {
        String method();

        String segment();

        Doc doc();

        /** An event. */
        record Event(String method, String segment, TypeRef body, Doc doc) implements Member {}

        /** A node with events below it. */
        record Branch(String method, String segment, JavaType node, Doc doc) implements Member {}
    }
}
