package dev.jxapi.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.OwnValue;
import dev.jxapi.codegen.model.TreeNodeModel;
import dev.jxapi.codegen.model.TreeNodeModel.Member;
import dev.jxapi.codegen.model.TreeNodeModel.Tree;
import dev.jxapi.codegen.model.TypeRef;

/**
 * Writes a node of the statuses or configurations.
 *
 * <pre>{@code
 * public final class AudioStatusNode extends StatusNode<AudioStatus> {
 *
 *     AudioStatusNode(XapiSession session, XapiPath path) {
 *         super(session, path, AudioStatus.TYPE);
 *     }
 *
 *     public AudioMicrophonesStatusNode microphones() {
 *         return new AudioMicrophonesStatusNode(session, path.child("Microphones"));
 *     }
 *
 *     public StatusValue<Integer> volume() {
 *         return new StatusValue<>(session, path.child("Volume"), ValueType.INTEGER);
 *     }
 * }
 * }</pre>
 *
 * A list has an accessor for the list and one for an element:
 *
 * <pre>{@code
 *     public StatusList<CallStatusNode, CallStatus> call() {
 *         return new StatusList<>(
 *             session, path.child("Call"), new CallStatusNode(session, path.child("Call").everyItem()));
 *     }
 *
 *     public CallStatusNode call(int id) {
 *         return new CallStatusNode(session, path.child("Call").item(id));
 *     }
 * }</pre>
 */
final class TreeNodeWriter implements TypeWriter<TreeNodeModel> {

    @Override
    public JavaFile write(TreeNodeModel model) {
        Handles handles = new Handles(model.tree());
        TypeSpec.Builder type = Code.type(model.type(), model.doc())
                .superclass(Code.generic(handles.node(), Code.name(model.view())))
                .addMethod(Nodes.constructor(model.root(), CodeBlock.of("$T.TYPE", Code.name(model.view()))));
        OwnValue ownValue = model.ownValue();
        if (ownValue != null) {
            type.addMethod(Code.method("value", handles.value(ownValue.type()), ownValue.handle())
                    .addStatement("return $L", handles.newValue(CodeBlock.of("path"), ownValue.type()))
                    .build());
        }
        for (Member member : model.members()) {
            if (member.list()) {
                type.addMethod(list(handles, member));
                type.addMethod(element(handles, member));
            } else {
                type.addMethod(single(handles, member));
            }
        }
        return Code.file(model.type(), type.build());
    }

    private static MethodSpec single(Handles handles, Member member) {
        CodeBlock path = CodeBlock.of("path.child($S)", member.segment());
        return Code.method(member.method(), handles.type(member), member.doc())
                .addStatement("return $L", handles.create(member, path))
                .build();
    }

    private static MethodSpec list(Handles handles, Member member) {
        CodeBlock path = CodeBlock.of("path.child($S)", member.segment());
        CodeBlock every = CodeBlock.of("path.child($S).everyItem()", member.segment());
        return Code.method(member.method(), handles.list(member), member.doc())
                .addStatement(
                        "return new $T<>($Zsession,$W$L,$W$L)",
                        handles.list(member).rawType(),
                        path,
                        handles.create(member, every))
                .build();
    }

    private static MethodSpec element(Handles handles, Member member) {
        Doc doc = Nodes.elementDoc(member.method(), member.doc());
        CodeBlock path = CodeBlock.of("path.child($S).item(id)", member.segment());
        return Code.method(member.method(), handles.type(member), doc)
                .addParameter(TypeName.INT, "id")
                .addStatement("return $L", handles.create(member, path))
                .build();
    }

    /** The handles of one of the two trees. */
    private record Handles(String tree) {

        Handles(Tree tree) {
            this(tree == Tree.STATUS ? "Status" : "Configuration");
        }

        ClassName node() {
            return RuntimeTypes.handle(tree, "Node");
        }

        ParameterizedTypeName value(TypeRef type) {
            return Code.generic(RuntimeTypes.handle(tree, "Value"), Code.boxed(type));
        }

        ParameterizedTypeName list(Member member) {
            TypeName view = member instanceof Member.Branch branch
                    ? Code.name(branch.view())
                    : Code.boxed(((Member.Leaf) member).type());
            return Code.generic(RuntimeTypes.handle(tree, "List"), type(member), view);
        }

        TypeName type(Member member) {
            return member instanceof Member.Branch branch
                    ? Code.name(branch.node())
                    : value(((Member.Leaf) member).type());
        }

        CodeBlock create(Member member, CodeBlock path) {
            return member instanceof Member.Branch branch
                    ? CodeBlock.of("new $T(session,$W$L)", Code.name(branch.node()), path)
                    : newValue(path, ((Member.Leaf) member).type());
        }

        CodeBlock newValue(CodeBlock path, TypeRef type) {
            return CodeBlock.of(
                    "new $T<>(session,$W$L,$W$L)", RuntimeTypes.handle(tree, "Value"), path, Code.constant(type));
        }
    }
}
