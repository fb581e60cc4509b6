package dev.jxapi.simulator.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** {@code java -jar xapi-simulator.jar --port 8443 --product "Room Bar Pro" --version 26.4 --user admin:secret}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        int exit = parse(commandLine, arguments);
        if (exit >= 0) {
            System.exit(exit);
        }
        try {
            Fleet fleet = Fleet.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(fleet::close, "xapi-simulator-shutdown"));
            fleet.describe(System.out);
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(CommandLine.ExitCode.USAGE);
        }
    }

    /** Returns the exit code, or a negative number to go on. */
    private static int parse(CommandLine commandLine, String[] arguments) {
        try {
            commandLine.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            commandLine.usage(System.err);
            return CommandLine.ExitCode.USAGE;
        }
        if (commandLine.isUsageHelpRequested()) {
            commandLine.usage(System.out);
            return CommandLine.ExitCode.OK;
        }
        return -1;
    }
}
