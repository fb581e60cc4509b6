package dev.jxapi.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class that takes the optional parameters of a command.
 *
 * @param path the command's path, {@code Audio Volume Set}
 * @param body the multi-line body, null where it takes none
 */
public record ParametersModel(
        JavaType type,
        String path,
        List<ParameterModel> required,
        @Nullable ParameterModel body,
        List<ParameterModel> optional,
        Doc doc) {

    public ParametersModel {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }
}
