package dev.jxapi.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jxapi.codegen.model.Doc;
import javax.lang.model.element.Modifier;

/** What the writers of nodes with a path write alike. */
final class Nodes {

    private Nodes() {}

    /**
     * The constructor. Only that of a tree's root is public, because {@code Xapi} is in another package.
     *
     * @param root whether the node is the root of its tree
     * @param type how values are read, empty where there are none
     */
    static MethodSpec constructor(boolean root, CodeBlock type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.SESSION, "session")
                .addParameter(RuntimeTypes.PATH, "path")
                .addStatement(
                        type.isEmpty()
                                ? CodeBlock.of("super(session, path)")
                                : CodeBlock.of("super(session, path, $L)", type));
        if (root) {
            constructor.addModifiers(Modifier.PUBLIC).addJavadoc("""
                            For {@code Xapi}, which makes the roots of its trees.

                            @param session the session that requests go through
                            @param path the root
                            """);
        }
        return constructor.build();
    }

    /** The documentation of the accessor of one element. */
    static Doc elementDoc(String method, Doc list) {
        String text = "One element of {@link #" + method + "()}.\n\n"
                + "@param id the element's item number, which is not its position in the list\n"
                + "@return the element\n"
                + (list.deprecated() ? "@deprecated as the list is\n" : "");
        return new Doc(text, list.deprecated());
    }
}
