package dev.jxapi.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.jxapi.codegen.model.CommandModel;
import dev.jxapi.codegen.model.CommandNodeModel;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.ParameterModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a node of the commands.
 *
 * <pre>{@code
 * public final class AudioVolumeCommands extends CommandNode {
 *
 *     AudioVolumeCommands(XapiSession session) {
 *         super(session);
 *     }
 *
 *     public CommandResult set(int level) {
 *         return call(new VolumeSetParameters(level), CommandResult.TYPE);
 *     }
 *
 *     public CommandResult set(int level, Consumer<? super VolumeSetParameters> optional) {
 *         return call(CommandCall.configured(new VolumeSetParameters(level), optional), CommandResult.TYPE);
 *     }
 *
 *     public CompletableFuture<CommandResult> setAsync(int level) { ... }
 *
 *     public CompletableFuture<CommandResult> setAsync(int level, Consumer<? super VolumeSetParameters> optional) { ... }
 * }
 * }</pre>
 *
 * Without optional parameters the call is {@code new CommandCall("Audio Volume Set").parameter("Level", level)}.
 */
final class CommandNodeWriter implements TypeWriter<CommandNodeModel> {

    @Override
    public JavaFile write(CommandNodeModel model) {
        TypeSpec.Builder type = Code.type(model.type(), model.doc())
                .superclass(RuntimeTypes.COMMAND_NODE)
                .addMethod(constructor(model.root()));
        for (CommandNodeModel.Child child : model.children()) {
            type.addMethod(Code.method(child.method(), Code.name(child.node()), child.doc())
                    .addStatement("return new $T(session)", Code.name(child.node()))
                    .build());
        }
        for (CommandModel command : model.commands()) {
            addMethods(type, command);
        }
        return Code.file(model.type(), type.build());
    }

    private static MethodSpec constructor(boolean root) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.SESSION, "session")
                .addStatement("super(session)");
        if (root) {
            constructor.addModifiers(Modifier.PUBLIC).addJavadoc("""
                            For {@code Xapi}, which makes the roots of its trees.

                            @param session the session that requests go through
                            """);
        }
        return constructor.build();
    }

    private static void addMethods(TypeSpec.Builder type, CommandModel command) {
        CommandModel.Docs docs = command.docs();
        JavaType optional = command.optional();
        type.addMethod(method(command, false, docs.plain(), null));
        if (optional != null) {
            type.addMethod(method(command, false, docs.configured(), Code.name(optional)));
        }
        type.addMethod(method(command, true, docs.async(), null));
        if (optional != null) {
            type.addMethod(method(command, true, docs.configuredAsync(), Code.name(optional)));
        }
    }

    private static MethodSpec method(CommandModel command, boolean async, Doc doc, @Nullable ClassName optional) {
        JavaType resultType = command.result();
        ClassName result = resultType == null ? RuntimeTypes.COMMAND_RESULT : Code.name(resultType);
        TypeName returned = async ? Code.generic(ClassName.get(CompletableFuture.class), result) : result;
        MethodSpec.Builder method = Code.method(command.method() + (async ? "Async" : ""), returned, doc)
                .addParameters(Parameters.specs(command.required(), command.body()));
        CodeBlock call = call(command);
        if (optional != null) {
            method.addParameter(ParameterSpec.builder(
                            Code.generic(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(optional)),
                            "optional")
                    .build());
            call = CodeBlock.of("$T.configured($L,$Woptional)", RuntimeTypes.COMMAND_CALL, call);
        }
        return method.addStatement("return $L($L,$W$T.TYPE)", async ? "callAsync" : "call", call, result)
                .build();
    }

    private static CodeBlock call(CommandModel command) {
        JavaType optional = command.optional();
        List<ParameterModel> required = Parameters.withBody(command.required(), command.body());
        if (optional != null) {
            CodeBlock arguments = required.stream()
                    .map(parameter -> CodeBlock.of("$N", parameter.name()))
                    .collect(CodeBlock.joining(",$W"));
            return CodeBlock.of("new $T($L)", Code.name(optional), arguments);
        }
        CodeBlock.Builder call = CodeBlock.builder().add("new $T($S)", RuntimeTypes.COMMAND_CALL, command.path());
        for (ParameterModel parameter : required) {
            call.add("$Z.parameter($S,$W$L)", parameter.wireName(), Parameters.argument(parameter));
        }
        return call.build();
    }
}
