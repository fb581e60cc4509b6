package dev.jxapi.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.jxapi.codegen.model.ParameterModel;
import dev.jxapi.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Required parameters as Java parameters, and how their values are handed to a call. */
final class Parameters {

    private Parameters() {}

    static List<ParameterModel> withBody(List<ParameterModel> required, @Nullable ParameterModel body) {
        List<ParameterModel> all = new ArrayList<>(required);
        if (body != null) {
            all.add(body);
        }
        return all;
    }

    static List<ParameterSpec> specs(List<ParameterModel> required, @Nullable ParameterModel body) {
        return withBody(required, body).stream()
                .map(parameter ->
                        ParameterSpec.builder(type(parameter), parameter.name()).build())
                .toList();
    }

    private static TypeName type(ParameterModel parameter) {
        return parameter.array()
                ? Code.generic(ClassName.get(List.class), Code.boxed(parameter.type()))
                : Code.plain(parameter.type());
    }

    /** The value for {@code CommandCall.parameter}. Numbers that are words on the wire are sent as text. */
    static CodeBlock argument(ParameterModel parameter) {
        if (parameter.type() != TypeRef.Basic.INTEGER_LITERAL) {
            return CodeBlock.of("$N", parameter.name());
        }
        return parameter.array()
                ? CodeBlock.of("$T.words($N)", RuntimeTypes.COMMAND_CALL, parameter.name())
                : CodeBlock.of("$T.valueOf($N)", String.class, parameter.name());
    }
}
