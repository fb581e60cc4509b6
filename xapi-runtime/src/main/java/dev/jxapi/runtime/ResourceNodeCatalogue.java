package dev.jxapi.runtime;

import dev.jxapi.runtime.path.Step;
import dev.jxapi.runtime.path.XapiPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue in a resource of the generated API, read when it is asked for the first time. A line for each node: path,
 * first release, first release without it (empty where the newest has it) and products (separated by commas, empty where
 * all have it), with tabs between.
 */
public final class ResourceNodeCatalogue implements NodeCatalogue {

    private static final int PARTS = 4;

    private final URL resource;
    private volatile @Nullable Map<String, String> lines;

    private ResourceNodeCatalogue(URL resource) {
        this.resource = resource;
    }

    /**
     * A catalogue.
     *
     * @param resource where its lines are; null, for a generated API that was packed without it, gives an empty one
     */
    public static NodeCatalogue of(@Nullable URL resource) {
        return resource == null ? EMPTY : new ResourceNodeCatalogue(resource);
    }

    @Override
    public Optional<NodeFacts> find(XapiPath path) {
        Map<String, String> known = lines();
        String line = known.get(key(path, true));
        return Optional.ofNullable(line == null ? known.get(key(path, false)) : line)
                .map(ResourceNodeCatalogue::facts);
    }

    private Map<String, String> lines() {
        Map<String, String> known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        return known;
    }

    /** Lines by key, and by key without list marks for paths that name no item. */
    private Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                String key = line.substring(0, line.indexOf('\t')).toLowerCase(Locale.ROOT);
                read.put(key, line);
                read.putIfAbsent(key.replace("[]", ""), line);
            });
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static String key(XapiPath path, boolean withLists) {
        StringBuilder key = new StringBuilder(path.root().terminalName());
        for (Step step : path.steps()) {
            if (step instanceof Step.Name name) {
                key.append(' ').append(name.name());
            } else if (withLists) {
                key.append("[]");
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static NodeFacts facts(String line) {
        String[] parts = line.split("\t", PARTS);
        return new NodeFacts(
                parts[0],
                parts[1],
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? List.of() : List.of(parts[3].split(",", -1)));
    }
}
