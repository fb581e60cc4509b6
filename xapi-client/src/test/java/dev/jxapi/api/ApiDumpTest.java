package dev.jxapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.XapiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The public signatures are those of the files {@code api/*.api}, so that every change of the API is seen in review.
 * {@code -Dapi.update=true} rewrites the files.
 */
class ApiDumpTest {

    @Test
    void theClientsApiIsAsItWas() throws IOException {
        compare(Path.of("api/xapi-client.api"), ApiClasses.besides(Xapi.class, "dev.jxapi"));
    }

    @Test
    void theRuntimesApiIsAsItWas() throws IOException {
        List<Class<?>> types = ApiClasses.besides(XapiClient.class, "dev.jxapi.runtime").stream()
                .filter(type -> !type.getName().contains(".internal."))
                .toList();
        compare(Path.of("../xapi-runtime/api/xapi-runtime.api"), types);
    }

    private static void compare(Path file, List<Class<?>> types) throws IOException {
        String api = ApiDump.of(types);
        if (Boolean.getBoolean("api.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, api);
        }
        List<String> expected = Files.readAllLines(file);
        List<String> actual = api.lines().toList();
        assertThat(differences(expected, actual))
                .as("The API is not that of %s. If that is meant, run the test with -Dapi.update=true", file)
                .isEmpty();
    }

    private static List<String> differences(List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String before = i < expected.size() ? expected.get(i) : "";
            String now = i < actual.size() ? actual.get(i) : "";
            if (!before.equals(now)) {
                return List.of("line " + (i + 1), "-" + before, "+" + now);
            }
        }
        return List.of();
    }
}
