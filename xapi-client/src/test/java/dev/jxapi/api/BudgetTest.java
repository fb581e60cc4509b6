package dev.jxapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.Xapi;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The generated API does not grow without someone noticing. Raise a budget when a new release is worth it. */
class BudgetTest {

    private static final int CLASSES = 2_900;
    private static final long JAR_BYTES = 2_900_000;
    private static final long LARGEST_CLASS_BYTES = 30_000;

    @Test
    void staysWithinItsNumberOfClasses() {
        assertThat(ApiClasses.besides(Xapi.class, "dev.jxapi").size()).isLessThan(CLASSES);
    }

    @Test
    void hasNoClassInsideAClass() {
        assertThat(ApiClasses.besides(Xapi.class, "dev.jxapi")).allMatch(type -> type.getDeclaredClasses().length == 0);
    }

    @Test
    void staysWithinItsSize() {
        assertThat(ApiClasses.<Long>inOrigin(Xapi.class, BudgetTest::packedSize))
                .isLessThan(JAR_BYTES);
    }

    @Test
    void hasNoClassTooLarge() {
        List<Path> large = ApiClasses.inOrigin(
                Xapi.class,
                root -> ApiClasses.files(root).stream()
                        .filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> size(file) > LARGEST_CLASS_BYTES)
                        .toList());
        assertThat(large).isEmpty();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long packedSize(Path root) {
        AtomicLong size = new AtomicLong();
        OutputStream counter = new OutputStream() {
            @Override
            public void write(int single) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                size.addAndGet(length);
            }
        };
        try (ZipOutputStream zip = new ZipOutputStream(counter)) {
            for (Path file : ApiClasses.files(root)) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size.get();
    }
}
