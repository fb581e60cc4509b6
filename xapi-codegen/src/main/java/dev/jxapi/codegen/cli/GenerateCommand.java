package dev.jxapi.codegen.cli;

import dev.jxapi.codegen.CodegenException;
import dev.jxapi.codegen.GeneratedSources;
import dev.jxapi.codegen.Generation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Generates a typed API: {@code java -jar xapi-codegen.jar --schema 26.4.1.json --output src}. */
@Command(
        name = "xapi-codegen",
        mixinStandardHelpOptions = true,
        description = "Generates a typed Java API from an xAPI schema.")
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--schema",
            paramLabel = "FILE|FOLDER",
            description = "A published schema file, a folder of them, or what a device answers to xDoc. Without it: all"
                    + " releases that this generator knows.")
    private @Nullable Path schema;

    @Option(names = "--package", paramLabel = "NAME", defaultValue = "dev.jxapi", description = "The package of Xapi.")
    private String basePackage = "dev.jxapi";

    @Option(names = "--release", paramLabel = "VERSION", description = "A release to cover, such as 26.4; repeatable.")
    private List<String> releases = new ArrayList<>();

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description = "A product to cover, such as 'Desk Pro'; repeatable.")
    private List<String> products = new ArrayList<>();

    @Option(names = "--role", paramLabel = "NAME", description = "A user role to cover, such as Admin; repeatable.")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Where the Java sources go.")
    private Path output = Path.of(".");

    @Option(
            names = "--resources",
            paramLabel = "FOLDER",
            description = "Where the resources go that the API reads at run time. Default: with the sources.")
    private @Nullable Path resources;

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description = "The names that must not change. New ones are refused without --update-lock.")
    private @Nullable Path lock;

    @Option(
            names = "--update-lock",
            arity = "0..1",
            fallbackValue = "true",
            description = "Adds new names to the lock file.")
    private boolean updateLock;

    /** Runs the generator, and ends the JVM where that failed. */
    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new GenerateCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CodegenException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }

    @Override
    public Integer call() {
        GeneratedSources generated = new Generation(schema, basePackage, releases, products, roles, lock, updateLock)
                .run(output, resources == null ? output : resources);
        command.commandLine().getOut().println(generated.counts());
        return CommandLine.ExitCode.OK;
    }
}
