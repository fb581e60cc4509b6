package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.internal.connection.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the hub knows of one channel; it goes when the channel goes. Guarded by the hub's lock. */
final class Link {

    private static final int UNCLAIMED_BOUND = 10_000;

    private final Channel channel;
    private final CompletableFuture<Void> restored = new CompletableFuture<>();
    private final Map<Long, DeviceSubscription> byId = new HashMap<>();
    private final Map<Long, List<JsonNode>> unclaimed = new HashMap<>();
    private final Set<DeviceSubscription> restoring = new HashSet<>();
    private int unclaimedCount;
    private int requests;

    Link(Channel channel) {
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    /** Completes when all subscriptions that were wanted when the channel opened are back, or refused. */
    CompletableFuture<Void> restored() {
        return restored;
    }

    void restore(DeviceSubscription device) {
        restoring.add(device);
    }

    /** A subscription is back, refused or no longer wanted; whether it was the last one awaited. */
    void settled(DeviceSubscription device, After after) {
        if (restoring.remove(device)) {
            completeWhenRestored(after);
        }
    }

    void completeWhenRestored(After after) {
        if (restoring.isEmpty()) {
            after.then(() -> restored.complete(null));
        }
    }

    void requested() {
        requests++;
    }

    void answered() {
        requests--;
    }

    @Nullable
    DeviceSubscription find(long id) {
        return byId.get(id);
    }

    void assign(long id, DeviceSubscription device) {
        byId.put(id, device);
    }

    void release(long id) {
        byId.remove(id);
    }

    /** How many subscriptions the device holds for this channel. */
    int size() {
        return byId.size();
    }

    /**
     * Keeps a notification whose subscription is not known yet, because it came before the answer that says its id.
     *
     * @return whether it was kept
     */
    boolean keep(long id, JsonNode params) {
        if (requests == 0 || unclaimedCount >= UNCLAIMED_BOUND) {
            return false;
        }
        unclaimed.computeIfAbsent(id, key -> new ArrayList<>()).add(params);
        unclaimedCount++;
        return true;
    }

    /** The notifications that came before the answer that says their id. */
    List<JsonNode> claim(long id) {
        List<JsonNode> early = unclaimed.remove(id);
        unclaimedCount -= early == null ? 0 : early.size();
        return early == null ? List.of() : early;
    }

    /** Throws away what nobody can claim any more. */
    void tidy() {
        if (requests == 0) {
            unclaimed.clear();
            unclaimedCount = 0;
        }
    }
}
