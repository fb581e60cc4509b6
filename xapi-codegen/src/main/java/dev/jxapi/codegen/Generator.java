package dev.jxapi.codegen;

import dev.jxapi.codegen.model.ApiModel;
import dev.jxapi.codegen.naming.NameTable;
import dev.jxapi.codegen.naming.Naming;
import dev.jxapi.codegen.pass.ApiModelBuilder;
import dev.jxapi.codegen.write.ApiWriter;
import dev.jxapi.schema.CommandResults;
import dev.jxapi.schema.Schema;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generates a typed API from a schema. The same schema and options give the same text, to the byte.
 *
 * <p>Every node of the schema is in the API: one that cannot be expressed in Java ends in a {@link CodegenException} that
 * names it.
 */
public final class Generator {

    private Generator() {}

    /** Generates the API of a schema. */
    public static GeneratedSources generate(Schema schema, GeneratorOptions options) {
        Naming naming = new Naming(options.lock(), resource("names.overrides"));
        ApiModelBuilder builder =
                new ApiModelBuilder(schema, options, naming, resource("descriptions.txt"), CommandResults.load());
        ApiModel api = builder.build();
        SortedMap<String, String> sources = ApiWriter.write(api);
        ApiCounts counts = ApiCounts.of(
                builder.schema(), api, sources.size() - api.packages().size());
        counts.refuseLoss();
        SortedMap<String, String> resources = new TreeMap<>();
        resources.put(
                options.basePackage().replace('.', '/') + "/" + api.root().catalogue(),
                String.join("\n", api.catalogue()) + "\n");
        return new GeneratedSources(sources, resources, naming.table(), counts);
    }

    private static NameTable resource(String name) {
        try (InputStream text = Generator.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new FileNotFoundException("No " + name + " beside " + Generator.class);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
            return NameTable.parse(reader.lines().toList(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
