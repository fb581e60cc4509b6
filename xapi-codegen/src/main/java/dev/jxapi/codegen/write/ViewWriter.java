package dev.jxapi.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jxapi.codegen.model.OwnValue;
import dev.jxapi.codegen.model.ViewModel;
import dev.jxapi.codegen.model.ViewModel.Base;
import dev.jxapi.codegen.model.ViewModel.Field;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a view of a JSON object.
 *
 * <pre>{@code
 * public final class CallStatus extends ItemView {
 *
 *     public static final ViewType<CallStatus> TYPE = ViewType.of("xStatus Call[n]", CallStatus::new);
 *
 *     private CallStatus(JsonNode json) {
 *         super("xStatus Call[n]", json);
 *     }
 *
 *     public @Nullable CallState status() {
 *         return value("Status", CallState.TYPE);
 *     }
 * }
 * }</pre>
 */
final class ViewWriter implements TypeWriter<ViewModel> {

    @Override
    public JavaFile write(ViewModel model) {
        TypeSpec.Builder type = Code.type(model.type(), model.doc())
                .superclass(base(model.base()))
                .addField(typeConstant(model))
                .addMethod(constructor(model));
        OwnValue ownValue = model.ownValue();
        if (ownValue != null) {
            type.addMethod(Code.method("value", Code.nullable(ownValue.type()), ownValue.field())
                    .addStatement("return ownValue($L)", Code.constant(ownValue.type()))
                    .build());
        }
        for (Field field : model.fields()) {
            type.addMethod(accessor(field));
        }
        return Code.file(model.type(), type.build());
    }

    private static ClassName base(Base base) {
        return switch (base) {
            case VIEW -> RuntimeTypes.VIEW;
            case ITEM -> RuntimeTypes.ITEM_VIEW;
            case RESULT -> RuntimeTypes.COMMAND_RESULT;
        };
    }

    private static FieldSpec typeConstant(ViewModel model) {
        ClassName name = Code.name(model.type());
        return FieldSpec.builder(
                        Code.generic(RuntimeTypes.VIEW_TYPE, name),
                        "TYPE",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How it is made from JSON.\n")
                .initializer(CodeBlock.of(
                        "$T.$L($Z$S,$W$T::new)",
                        RuntimeTypes.VIEW_TYPE,
                        model.ownValue() == null ? "of" : "ofValueOrObject",
                        model.node(),
                        name))
                .build();
    }

    private static MethodSpec constructor(ViewModel model) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.JSON_NODE, "json")
                .addStatement("super($S, json)", model.node())
                .build();
    }

    private static MethodSpec accessor(Field field) {
        return Code.method(field.method(), returned(field), field.doc())
                .addStatement("return $L($S, $L)", reader(field), field.name(), Code.constant(field.type()))
                .build();
    }

    private static TypeName returned(Field field) {
        return switch (field.presence()) {
            case LIST -> Code.generic(ClassName.get(List.class), Code.boxed(field.type()));
            case REQUIRED -> Code.plain(field.type());
            case OPTIONAL, SINGLE -> Code.nullable(field.type());
        };
    }

    private static String reader(Field field) {
        return switch (field.presence()) {
            case LIST -> "list";
            case REQUIRED -> "required";
            case OPTIONAL -> "value";
            case SINGLE -> "single";
        };
    }
}
