package dev.jxapi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * What this process takes.
 *
 * @param heap bytes in use after a collection
 * @param resident bytes of memory as the system sees them, -1 where it does not say
 * @param threads platform threads
 */
record Footprint(long heap, long resident, int threads) {

    private static final Path STATUS = Path.of("/proc/self/statm");
    private static final int PAGE = 4096;

    static Footprint now() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(100_000_000);
        }
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(
                runtime.totalMemory() - runtime.freeMemory(),
                residentNow(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static long residentNow() {
        try {
            return Files.exists(STATUS)
                    ? Long.parseLong(Files.readString(STATUS).split(" ", -1)[1]) * PAGE
                    : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
