package dev.jxapi.runtime.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.handle.LiveList;
import dev.jxapi.runtime.handle.LiveValue;
import dev.jxapi.runtime.handle.StatusList;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.internal.connection.Channel;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens on the device and to the connection, in whatever order answers and notifications come: in the end live
 * views are what the device is, observers saw the last value last, and nothing came out of order. Each value on the device
 * is greater than all before.
 */
@NullUnmarked
class RandomChangesTest {

    private static final int STEPS = 600;

    private final Harness harness = new Harness();
    private final Map<String, Integer> lastOfNode = new ConcurrentHashMap<>();
    private final List<String> outOfOrder = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void liveViewsAndObserversEndWithTheDevicesStateAndSawNothingOutOfOrder(long seed) throws Exception {
        RandomDevice device = new RandomDevice(seed, new RandomDevice.FeedbackSink() {
            @Override
            public void opened(Channel channel) {
                harness.open(channel);
            }

            @Override
            public void notified(Channel channel, JsonNode params) {
                harness.notify(channel, params);
            }

            @Override
            public void lost(Channel channel) {
                harness.lose(channel);
            }
        });
        Random random = new Random(seed);
        device.connect();
        for (int n = 0; n < random.nextInt(50); n++) {
            device.change();
        }
        var subscribing = new ArrayList<java.util.concurrent.CompletableFuture<?>>();
        StatusValue<Integer> volume = leaf("Status/Audio/Volume");
        Audio audio = new Audio(harness, XapiPath.parse("Status/Audio"));
        StatusList<Item, Room.Any> calls = list("Status/Call");
        StatusList<Item, Room.Any> media = list("Status/Media/Call");
        var liveCalls = calls.liveAsync();
        var liveAudio = audio.liveAsync();
        var liveMedia = media.liveAsync();
        var liveCall = new Item(harness, XapiPath.parse("Status/Call/2")).liveAsync();
        List<Integer> volumes = Collections.synchronizedList(new ArrayList<>());
        List<List<Room.Any>> lists = Collections.synchronizedList(new ArrayList<>());
        Map<String, Integer> losses = Collections.synchronizedMap(new TreeMap<>());
        Map<String, Integer> durations = Collections.synchronizedMap(new TreeMap<>());
        subscribing.add(volume.observeAsync(volumes::add));
        subscribing.add(calls.observeAsync(lists::add));
        subscribing.add(calls.each(call -> call.leaf("Duration")).observeAsync(change -> keep(durations, change)));
        subscribing.add(media.each(call -> call.list("Channel").each(ch -> ch.leaf("Loss")))
                .observeAsync(change -> keep(losses, change)));

        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(60) == 0 && device.isUp()) {
                device.drop();
            } else if (random.nextInt(10) == 0 && !device.isUp()) {
                device.connect();
            } else {
                device.change();
            }
            if (random.nextInt(8) == 0 && device.isUp()) {
                device.flush();
            }
        }
        if (!device.isUp()) {
            device.connect();
        }
        await().pollInterval(Duration.ofMillis(2)).until(() -> {
            device.flush();
            return liveCalls.isDone()
                    && liveAudio.isDone()
                    && liveMedia.isDone()
                    && liveCall.isDone()
                    && subscribing.stream().allMatch(java.util.concurrent.CompletableFuture::isDone);
        });

        JsonNode state = device.state();
        LiveList<Room.Any> endCalls = liveCalls.join();
        LiveList<Room.Any> endMedia = liveMedia.join();
        LiveValue<Room.AudioStatus> endAudio = liveAudio.join();
        await().pollInterval(Duration.ofMillis(2)).untilAsserted(() -> {
            device.flush();
            assertThat(endCalls.get().stream().map(call -> call.raw()).toList())
                    .isEqualTo(elements(state.path("Call")));
            assertThat(endMedia.get().stream().map(call -> call.raw()).toList())
                    .isEqualTo(elements(state.path("Media").path("Call")));
            assertThat(endAudio.find().map(view -> view.raw()).orElse(null)).isEqualTo(state.get("Audio"));
            assertThat(liveCall.join().find().map(view -> view.raw()))
                    .isEqualTo(elements(state.path("Call")).stream()
                            .filter(call -> call.get("id").intValue() == 2)
                            .findFirst());
            assertThat(last(volumes))
                    .isEqualTo(
                            state.path("Audio").path("Volume").isInt()
                                    ? state.get("Audio").get("Volume").intValue()
                                    : null);
            assertThat(lists).isNotEmpty();
            assertThat(last(lists).stream().map(call -> call.raw()).toList()).isEqualTo(elements(state.path("Call")));
            assertThat(durations).isEqualTo(durations(state));
            assertThat(losses).isEqualTo(losses(state));
        });
        assertThat(outOfOrder).isEmpty();
        assertThat(volumes).isSorted().doesNotHaveDuplicates();
        assertThat(harness.troubles).isEmpty();
        device.stop();
        harness.close();
    }

    private void keep(Map<String, Integer> values, ElementChange<Integer> change) {
        String node = change.path().toString();
        if (change.removed()) {
            values.remove(node);
            return;
        }
        Integer value = change.value();
        Integer before = lastOfNode.put(node, value);
        if (before != null && before >= value) {
            outOfOrder.add(node + ": " + value + " after " + before);
        }
        values.put(node, value);
    }

    private static <T> T last(List<T> values) {
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    private static Map<String, Integer> durations(JsonNode state) {
        Map<String, Integer> durations = new TreeMap<>();
        for (JsonNode call : state.path("Call")) {
            if (call.has("Duration")) {
                durations.put(
                        "xStatus Call " + call.get("id") + " Duration",
                        call.get("Duration").intValue());
            }
        }
        return durations;
    }

    private static Map<String, Integer> losses(JsonNode state) {
        Map<String, Integer> losses = new TreeMap<>();
        for (JsonNode call : state.path("Media").path("Call")) {
            for (JsonNode channel : call.path("Channel")) {
                losses.put(
                        "xStatus Media Call " + call.get("id") + " Channel " + channel.get("id") + " Loss",
                        channel.get("Loss").intValue());
            }
        }
        return losses;
    }

    private StatusValue<Integer> leaf(String path) {
        return new StatusValue<>(harness, XapiPath.parse(path), ValueType.INTEGER);
    }

    private StatusList<Item, Room.Any> list(String path) {
        XapiPath list = XapiPath.parse(path);
        return new StatusList<>(harness, list, new Item(harness, list.everyItem()));
    }

    private static final class Audio extends StatusNode<Room.AudioStatus> {
        Audio(Harness session, XapiPath path) {
            super(session, path, Room.AudioStatus.TYPE);
        }
    }

    private static final class Item extends StatusNode<Room.Any> {
        Item(dev.jxapi.runtime.XapiSession session, XapiPath path) {
            super(session, path, Room.Any.TYPE);
        }

        StatusValue<Integer> leaf(String name) {
            return new StatusValue<>(session, path.child(name), ValueType.INTEGER);
        }

        StatusList<Item, Room.Any> list(String name) {
            XapiPath list = path.child(name);
            return new StatusList<>(session, list, new Item(session, list.everyItem()));
        }
    }
}
