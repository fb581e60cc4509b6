package dev.jxapi.codegen;

import dev.jxapi.codegen.naming.NameTable;
import java.util.List;

/**
 * What to generate.
 *
 * @param basePackage the package of {@code Xapi}; the others are below it
 * @param releases the releases to cover, as versions or their beginnings ({@code 26.4}, {@code 11}); all where empty
 * @param products the products to cover, by name or code ({@code Desk Pro}); all where empty
 * @param roles the user roles to cover ({@code Admin}); all where empty
 * @param lock the names that must not change; see {@link NameTable}
 */
public record GeneratorOptions(
        String basePackage, List<String> releases, List<String> products, List<String> roles, NameTable lock) {

    /** All of the schema, in {@code dev.jxapi}, names not locked. */
    public static final GeneratorOptions DEFAULT =
            new GeneratorOptions("dev.jxapi", List.of(), List.of(), List.of(), NameTable.empty());

    public GeneratorOptions {
        releases = List.copyOf(releases);
        products = List.copyOf(products);
        roles = List.copyOf(roles);
        if (!basePackage.matches("[a-zA-Z_]\\w*(\\.[a-zA-Z_]\\w*)*")) {
            throw new CodegenException("Not a package name: '" + basePackage + "'");
        }
    }

    public GeneratorOptions withBasePackage(String newBasePackage) {
        return new GeneratorOptions(newBasePackage, releases, products, roles, lock);
    }

    public GeneratorOptions withReleases(List<String> newReleases) {
        return new GeneratorOptions(basePackage, newReleases, products, roles, lock);
    }

    public GeneratorOptions withProducts(List<String> newProducts) {
        return new GeneratorOptions(basePackage, releases, newProducts, roles, lock);
    }

    public GeneratorOptions withRoles(List<String> newRoles) {
        return new GeneratorOptions(basePackage, releases, products, newRoles, lock);
    }

    public GeneratorOptions withLock(NameTable newLock) {
        return new GeneratorOptions(basePackage, releases, products, roles, newLock);
    }
}
