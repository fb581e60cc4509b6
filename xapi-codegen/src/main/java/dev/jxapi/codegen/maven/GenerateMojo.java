package dev.jxapi.codegen.maven;

import dev.jxapi.codegen.CodegenException;
import dev.jxapi.codegen.GeneratedSources;
import dev.jxapi.codegen.Generation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Generates a typed API from an xAPI schema, and adds it to what the project compiles. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    /**
     * A published schema file, a folder of them, or what a device answers to {@code xDoc}. Without it, all releases that
     * the plugin knows.
     */
    @Parameter(property = "jxapi.schema")
    private @Nullable File schema;

    /** The package of {@code Xapi}. */
    @Parameter(property = "jxapi.package", defaultValue = "dev.jxapi")
    private String basePackage = "dev.jxapi";

    /** The releases to cover, such as {@code 26.4}; all without it. */
    @Parameter(property = "jxapi.releases")
    private List<String> releases = new ArrayList<>();

    /** The products to cover, such as {@code Desk Pro}; all without it. */
    @Parameter(property = "jxapi.products")
    private List<String> products = new ArrayList<>();

    /** The user roles to cover, such as {@code Admin}; all without it. */
    @Parameter(property = "jxapi.roles")
    private List<String> roles = new ArrayList<>();

    /** Names that must not change from one generation to the next. New ones are refused without {@code updateLock}. */
    @Parameter(property = "jxapi.lock")
    private @Nullable File lock;

    /** Adds new names to the lock file. */
    @Parameter(property = "jxapi.updateLock", defaultValue = "false")
    private boolean updateLock;

    /** Where the Java sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/jxapi")
    private File output = new File("target/generated-sources/jxapi");

    /** Where the resources go that the API reads at run time. */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/jxapi")
    private File resources = new File("target/generated-resources/jxapi");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Override
    public void execute() throws MojoFailureException {
        try {
            GeneratedSources generated = new Generation(
                            path(schema), basePackage, releases, products, roles, path(lock), updateLock)
                    .run(output.toPath(), resources.toPath());
            getLog().info("xAPI of " + output + "\n" + generated.counts());
        } catch (CodegenException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
        addTo(project);
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }

    private void addTo(@Nullable MavenProject built) {
        if (built != null) {
            built.addCompileSourceRoot(output.getPath());
            Resource resource = new Resource();
            resource.setDirectory(resources.getPath());
            built.addResource(resource);
        }
    }
}
