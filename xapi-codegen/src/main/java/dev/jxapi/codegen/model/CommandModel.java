package dev.jxapi.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command.
 *
 * @param method the method that executes it; its asynchronous twin ends in {@code Async}
 * @param path its path, {@code Audio Volume Set}
 * @param required the parameters that it is refused without
 * @param body the multi-line body that follows them, null where it takes none
 * @param optional the class of the optional parameters, null where there are none
 * @param result the type of what it answers, null where that is not known
 */
public record CommandModel(
        String method,
        String path,
        List<ParameterModel> required,
        @Nullable ParameterModel body,
        @Nullable JavaType optional,
        @Nullable JavaType result,
        Docs docs) {

    public CommandModel {
        required = List.copyOf(required);
    }

    /**
     * The documentation of its methods.
     *
     * @param plain of the method that takes the required parameters
     * @param async of its asynchronous twin
     * @param configured of the method that takes optional ones too
     * @param configuredAsync of its asynchronous twin
     */
    public record Docs(Doc plain, Doc async, Doc configured, Doc configuredAsync) {}
}
