package dev.jxapi.codegen.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.jxapi.codegen.model.EnumModel;
import javax.lang.model.element.Modifier;

/**
 * Writes an enum.
 *
 * <pre>{@code
 * public enum SendingMode implements XapiEnum {
 *     LOCAL_ONLY("LocalOnly"),
 *
 *     LOCAL_REMOTE("LocalRemote"),
 *
 *     UNRECOGNIZED("");
 *
 *     public static final EnumType<SendingMode> TYPE = EnumType.of(values(), UNRECOGNIZED);
 *
 *     private final String wireValue;
 *
 *     SendingMode(String wireValue) {
 *         this.wireValue = wireValue;
 *     }
 *
 *     @Override
 *     public String wireValue() {
 *         return wireValue;
 *     }
 * }
 * }</pre>
 */
final class EnumWriter implements TypeWriter<EnumModel> {

    @Override
    public JavaFile write(EnumModel model) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(Code.name(model.type()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", model.doc().text())
                .addAnnotation(Code.generated())
                .addSuperinterface(RuntimeTypes.ENUM);
        for (EnumModel.Constant constant : model.constants()) {
            type.addEnumConstant(constant.name(), constant(constant));
        }
        type.addEnumConstant(
                model.unrecognized(),
                TypeSpec.anonymousClassBuilder("$S", "")
                        .addJavadoc("A word that this version does not know. It cannot be sent.\n")
                        .build());
        return Code.file(
                model.type(),
                type.addField(typeConstant(model))
                        .addField(String.class, "wireValue", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(constructor())
                        .addMethod(wireValue())
                        .build());
    }

    private static TypeSpec constant(EnumModel.Constant constant) {
        TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("$S", constant.word())
                .addJavadoc("$L", constant.doc().text());
        if (constant.doc().deprecated()) {
            body.addAnnotation(Deprecated.class);
        }
        return body.build();
    }

    private static FieldSpec typeConstant(EnumModel model) {
        return FieldSpec.builder(
                        Code.generic(RuntimeTypes.ENUM_TYPE, Code.name(model.type())),
                        "TYPE",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How these words are read and written.\n")
                .initializer(CodeBlock.of("$T.of(values(), $L)", RuntimeTypes.ENUM_TYPE, model.unrecognized()))
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(String.class, "wireValue")
                .addStatement("this.wireValue = wireValue")
                .build();
    }

    private static MethodSpec wireValue() {
        return MethodSpec.methodBuilder("wireValue")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return wireValue")
                .build();
    }
}
