package dev.jxapi.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jxapi.codegen.model.EventNodeModel;
import dev.jxapi.codegen.model.EventNodeModel.Member;
import dev.jxapi.codegen.model.TypeRef;

/**
 * Writes a node of the events. One that is an event itself extends {@code EventStream}.
 *
 * <pre>{@code
 * public final class StandbyEvents extends EventNode {
 *
 *     StandbyEvents(XapiSession session, XapiPath path) {
 *         super(session, path);
 *     }
 *
 *     public EventStream<Integer> secondsToStandby() {
 *         return new EventStream<>(session, path.child("SecondsToStandby"), ValueType.INTEGER);
 *     }
 * }
 * }</pre>
 */
final class EventNodeWriter implements TypeWriter<EventNodeModel> {

    @Override
    public JavaFile write(EventNodeModel model) {
        TypeRef body = model.body();
        TypeName base =
                body == null ? RuntimeTypes.EVENT_NODE : Code.generic(RuntimeTypes.EVENT_STREAM, Code.boxed(body));
        CodeBlock type = body == null ? CodeBlock.of("") : Code.constant(body);
        TypeSpec.Builder node =
                Code.type(model.type(), model.doc()).superclass(base).addMethod(Nodes.constructor(model.root(), type));
        for (Member member : model.members()) {
            node.addMethod(accessor(member));
        }
        return Code.file(model.type(), node.build());
    }

    private static MethodSpec accessor(Member member) {
        if (member instanceof Member.Branch branch) {
            return Code.method(branch.method(), Code.name(branch.node()), branch.doc())
                    .addStatement("return new $T(session,$Wpath.child($S))", Code.name(branch.node()), branch.segment())
                    .build();
        }
        Member.Event event = (Member.Event) member;
        return Code.method(
                        event.method(), Code.generic(RuntimeTypes.EVENT_STREAM, Code.boxed(event.body())), event.doc())
                .addStatement(
                        "return new $T<>(session,$Wpath.child($S),$W$L)",
                        RuntimeTypes.EVENT_STREAM,
                        event.segment(),
                        Code.constant(event.body()))
                .build();
    }
}
