package dev.jxapi.codegen.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.TypeRef;
import javax.lang.model.element.Modifier;

/** What all writers write alike. */
final class Code {

    private static final String GENERATOR = "dev.jxapi.codegen.Generator";

    private Code() {}

    static ClassName name(JavaType type) {
        return ClassName.get(type.packageName(), type.simpleName());
    }

    /** The type of a value that may be missing: {@code Integer}. */
    static ClassName boxed(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return name(declared.type());
        }
        return switch ((TypeRef.Basic) type) {
            case INTEGER, INTEGER_LITERAL -> ClassName.get(Integer.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case STRING -> ClassName.get(String.class);
            case ZONE -> RuntimeTypes.ZONE_NAME;
        };
    }

    /** The type of a value that is always there: {@code int}. */
    static TypeName plain(TypeRef type) {
        TypeName boxed = boxed(type);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    static TypeName nullable(TypeRef type) {
        return boxed(type)
                .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** The constant that reads and writes values: {@code ValueType.INTEGER}, {@code CallState.TYPE}. */
    static CodeBlock constant(TypeRef type) {
        return type instanceof TypeRef.Declared declared
                ? CodeBlock.of("$T.TYPE", name(declared.type()))
                : CodeBlock.of("$T.$L", RuntimeTypes.VALUE_TYPE, type);
    }

    static ParameterizedTypeName generic(ClassName raw, TypeName... arguments) {
        return ParameterizedTypeName.get(raw, arguments);
    }

    /** A public final class. */
    static TypeSpec.Builder type(JavaType type, Doc doc) {
        return TypeSpec.classBuilder(name(type))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L", doc.text())
                .addAnnotation(generated());
    }

    static AnnotationSpec generated() {
        return AnnotationSpec.builder(RuntimeTypes.GENERATED)
                .addMember("value", "$S", GENERATOR)
                .build();
    }

    static MethodSpec.Builder method(String name, TypeName returns, Doc doc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc.text())
                .returns(returns);
        if (doc.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    static JavaFile file(JavaType type, TypeSpec spec) {
        return JavaFile.builder(type.packageName(), spec)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
