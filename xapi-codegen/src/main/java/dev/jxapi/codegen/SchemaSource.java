package dev.jxapi.codegen;

import dev.jxapi.schema.Product;
import dev.jxapi.schema.Products;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.SchemaBuilder;
import dev.jxapi.schema.SchemaFormatException;
import dev.jxapi.schema.data.SchemaData;
import dev.jxapi.schema.data.SchemaDataReader;
import dev.jxapi.schema.reader.PublishedSchemaReader;
import dev.jxapi.schema.reader.XDocReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schema from wherever it is: a schema file as Cisco publishes it, a folder of those, what a device answered to
 * {@code xDoc}, JxAPI's own data file, or the data that comes with the generator.
 */
final class SchemaSource {

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private final List<String> releases;
    private final List<String> products;

    private SchemaSource(List<String> releases, List<String> products) {
        this.releases = releases;
        this.products = products;
    }

    /**
     * Reads a schema.
     *
     * @param path the file or folder, null for the data that comes with the generator
     * @param releases the releases asked for; a file that does not say which release it is of takes the only one
     * @param products the products asked for; what a device answered takes the only one
     */
    static Schema load(@Nullable Path path, List<String> releases, List<String> products) {
        if (path == null) {
            return SchemaData.load();
        }
        SchemaSource source = new SchemaSource(releases, products);
        try {
            return Files.isDirectory(path) ? source.folder(path) : source.file(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        } catch (SchemaFormatException e) {
            throw new CodegenException(path + ": " + e.getMessage(), e);
        }
    }

    private Schema folder(Path folder) throws IOException {
        List<Schema> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                parts.add(file(file));
            }
        }
        if (parts.isEmpty()) {
            throw new CodegenException(folder + " has no schema file (*.json)");
        }
        return SchemaBuilder.merge(parts);
    }

    /** Published files have a member {@code objects}; in what a device answers, such names start in upper case. */
    private Schema file(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.stripLeading().startsWith("{")) {
            return SchemaDataReader.read(new ByteArrayInputStream(content));
        }
        if (text.contains("\"objects\"")) {
            return PublishedSchemaReader.read(release(file), new ByteArrayInputStream(content))
                    .schema();
        }
        return XDocReader.read(release(file), product(file), new ByteArrayInputStream(content))
                .schema();
    }

    private Release release(Path file) {
        Matcher version = VERSION.matcher(String.valueOf(file.getFileName()));
        if (version.find()) {
            return new Release(version.group());
        }
        if (releases.size() == 1) {
            return new Release(releases.get(0));
        }
        throw new CodegenException(
                file + ": say which release it is of, by its name (26.4.1.json) or with one release as an option");
    }

    private Product product(Path file) {
        if (products.size() == 1) {
            String name = products.get(0);
            return Products.byName(name).orElseGet(() -> Products.byCode(name));
        }
        throw new CodegenException(
                file + " is what a device says about itself: say which device, with one product as an option");
    }
}
