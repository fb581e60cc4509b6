package dev.jxapi.codegen.write;

import com.palantir.javapoet.JavaFile;
import dev.jxapi.codegen.model.ApiModel;
import dev.jxapi.codegen.model.PackageModel;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes all of an API. */
public final class ApiWriter {

    private final SortedMap<String, String> files = new TreeMap<>();

    private ApiWriter() {}

    /** The Java source files by their path below the source root, {@code dev/jxapi/Xapi.java}. */
    public static SortedMap<String, String> write(ApiModel api) {
        ApiWriter writer = new ApiWriter();
        writer.add(new RootWriter(), List.of(api.root()));
        writer.add(new CommandNodeWriter(), api.commandNodes());
        writer.add(new ParametersWriter(), api.parameters());
        writer.add(new TreeNodeWriter(), api.treeNodes());
        writer.add(new EventNodeWriter(), api.eventNodes());
        writer.add(new ViewWriter(), api.views());
        writer.add(new EnumWriter(), api.enums());
        for (PackageModel model : api.packages()) {
            writer.put(model.name().replace('.', '/') + "/package-info.java", PackageWriter.write(model));
        }
        return writer.files;
    }

    private <M> void add(TypeWriter<M> writer, List<M> models) {
        for (M model : models) {
            JavaFile file = writer.write(model);
            put(
                    file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java",
                    Layout.wrap(file.toString()));
        }
    }

    private void put(String path, String source) {
        if (files.put(path, source) != null) {
            throw new IllegalStateException(path + " is written twice");
        }
    }
}
