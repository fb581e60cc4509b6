package dev.jxapi.codegen.write;

import dev.jxapi.codegen.model.PackageModel;

/**
 * Writes a package's {@code package-info.java}, which JavaPoet cannot.
 *
 * <pre>{@code
 * /** Statuses: ... *}{@code /
 * @NullMarked
 * package dev.jxapi.status;
 *
 * import org.jspecify.annotations.NullMarked;
 * }</pre>
 */
final class PackageWriter {

    private PackageWriter() {}

    static String write(PackageModel model) {
        String comment = model.doc().text().strip().replace("\n", "\n * ").replace(" * \n", " *\n");
        return "/**\n * " + comment + "\n */\n@NullMarked\npackage " + model.name() + ";\n\nimport "
                + RuntimeTypes.NULL_MARKED.canonicalName() + ";\n";
    }
}
