package dev.jxapi.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the statuses or configurations with nodes below it.
 *
 * @param root whether it is the root of its tree
 * @param view the view of its value
 * @param ownValue its own value where it is a leaf in some release, else null
 */
public record TreeNodeModel(
        Tree tree,
        boolean root,
        JavaType type,
        JavaType view,
        List<Member> members,
        @Nullable OwnValue ownValue,
        Doc doc) {

    public TreeNodeModel {
        members = List.copyOf(members);
    }

    /** Which of the two trees that have values. */
    public enum Tree {
        STATUS,
        CONFIGURATION
    }

    /** A node below. */
    public sealed interface Member {
        String method();

        String segment();

        boolean list();

        Doc doc();

        /** A value, or a list of values. */
        record Leaf(String method, String segment, boolean list, TypeRef type, Doc doc) implements Member {}

        /** A node with nodes below it, or a list of them. */
        record Branch(String method, String segment, boolean list, JavaType node, JavaType view, Doc doc)
                implements Member {}
    }
}
