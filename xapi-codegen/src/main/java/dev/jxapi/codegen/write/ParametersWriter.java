package dev.jxapi.codegen.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.ParameterModel;
import dev.jxapi.codegen.model.ParametersModel;
import java.util.Collection;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that takes the optional parameters of a command.
 *
 * <pre>{@code
 * public final class DialParameters extends CommandCall {
 *
 *     DialParameters(String number) {
 *         super("Dial");
 *         parameter("Number", number);
 *     }
 *
 *     public DialParameters callRate(int callRate) {
 *         return parameter("CallRate", callRate);
 *     }
 *
 *     @Override
 *     public DialParameters parameter(String name, Object value) {
 *         super.parameter(name, value);
 *         return this;
 *     }
 * }
 * }</pre>
 *
 * A parameter that can be given several times has a setter with {@code int...} and one with {@code
 * Collection<Integer>}.
 */
final class ParametersWriter implements TypeWriter<ParametersModel> {

    @Override
    public JavaFile write(ParametersModel model) {
        ClassName name = Code.name(model.type());
        TypeSpec.Builder type = Code.type(model.type(), model.doc())
                .superclass(RuntimeTypes.COMMAND_CALL)
                .addMethod(constructor(model));
        for (ParameterModel parameter : model.optional()) {
            if (parameter.array()) {
                type.addMethod(setter(name, parameter, ArrayTypeName.of(Code.plain(parameter.type())))
                        .varargs()
                        .build());
                type.addMethod(setter(name, parameter, collection(parameter)).build());
            } else {
                type.addMethod(
                        setter(name, parameter, Code.plain(parameter.type())).build());
            }
        }
        return Code.file(model.type(), type.addMethod(parameter(name)).build());
    }

    private static TypeName collection(ParameterModel parameter) {
        TypeName element = Code.boxed(parameter.type());
        boolean open = !element.isBoxedPrimitive();
        return Code.generic(ClassName.get(Collection.class), open ? WildcardTypeName.subtypeOf(element) : element);
    }

    private static MethodSpec constructor(ParametersModel model) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameters(Parameters.specs(model.required(), model.body()))
                .addStatement("super($S)", model.path());
        for (ParameterModel parameter : Parameters.withBody(model.required(), model.body())) {
            constructor.addStatement("parameter($S, $L)", parameter.wireName(), Parameters.argument(parameter));
        }
        return constructor.build();
    }

    private static MethodSpec.Builder setter(ClassName type, ParameterModel parameter, TypeName value) {
        Doc doc = parameter.doc();
        return Code.method(parameter.name(), type, doc)
                .addParameter(value, parameter.name())
                .addStatement("return parameter($S, $L)", parameter.wireName(), Parameters.argument(parameter));
    }

    private static MethodSpec parameter(ClassName type) {
        return MethodSpec.methodBuilder("parameter")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(String.class, "name")
                .addParameter(Object.class, "value")
                .returns(type)
                .addStatement("super.parameter(name, value)")
                .addStatement("return this")
                .build();
    }
}
