package dev.jxapi.runtime.internal.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.path.Root;
import dev.jxapi.runtime.path.XapiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One subscription on the device, shared by all listeners with an equal query, and the state of what it covers.
 *
 * <pre>{@code
 *            request               confirmed            answer
 *   DOWN -------------> REQUESTED ----------> FETCHING ---------> CURRENT
 *    ^                      | refused            | refused           |
 *    |                      v                    v                   |
 *    +---- channel lost -- REFUSED            STALE -- retry --> FETCHING
 * }</pre>
 *
 * Events have no state and go from REQUESTED to CURRENT. Guarded by the hub's lock.
 */
final class DeviceSubscription {

    enum Phase {
        /** Not on the device, because there is no channel. */
        DOWN,
        /** The device was asked to subscribe. */
        REQUESTED,
        /** The device notifies; it was asked for the current values. */
        FETCHING,
        /** The device notifies, and the state is right. */
        CURRENT,
        /** The device notifies, and did not tell the current values. */
        STALE,
        /** The device refused to subscribe, or did not answer. */
        REFUSED
    }

    private final XapiPath path;
    private final CurrentValues currentValues;
    private final List<Subscriber> subscribers = new ArrayList<>(1);
    private Phase phase = Phase.DOWN;
    private long id;
    private int attempts;
    private boolean known;
    private @Nullable JsonNode state;
    private @Nullable JsonNode gathered;
    private volatile @Nullable XapiException failure;

    DeviceSubscription(XapiPath path) {
        this.path = path;
        this.currentValues = new CurrentValues(path);
    }

    /** What makes two queries equal for the device. */
    static String key(XapiPath path) {
        return path.toJson().toString().toLowerCase(Locale.ROOT);
    }

    XapiPath path() {
        return path;
    }

    boolean isEvent() {
        return path.root() == Root.EVENT;
    }

    Phase phase() {
        return phase;
    }

    /** Whether the device notifies. */
    boolean isOnDevice() {
        return phase == Phase.FETCHING || phase == Phase.CURRENT || phase == Phase.STALE;
    }

    long id() {
        return id;
    }

    @Nullable
    JsonNode state() {
        return state;
    }

    @Nullable
    XapiException failure() {
        return failure;
    }

    List<Subscriber> subscribers() {
        return subscribers;
    }

    /** How often in a row the device has refused. */
    int attempts() {
        return attempts;
    }

    ObjectNode subscribeParams() {
        return JsonNodeFactory.instance.objectNode().set("Query", path.toJson());
    }

    CurrentValues currentValues() {
        return currentValues;
    }

    void requested() {
        phase = Phase.REQUESTED;
    }

    /** The device confirmed; whoever only wants changes hears from here on. */
    void confirmed(long newId, After after) {
        id = newId;
        phase = isEvent() ? Phase.CURRENT : Phase.STALE;
        for (Subscriber subscriber : subscribers) {
            if (subscriber.isWaiting() && !subscriber.wantsCurrent()) {
                subscriber.confirm(null, after);
            }
        }
        if (isEvent()) {
            succeeded();
        }
    }

    private void succeeded() {
        attempts = 0;
        failure = null;
    }

    void fetching() {
        phase = Phase.FETCHING;
        gathered = null;
    }

    /** The device told the current values: what differs is told, and whoever waits for them hears from here on. */
    void fetched(@Nullable JsonNode base, After after) {
        JsonNode target = gathered == null ? base : StateTree.apply(base, gathered);
        JsonNode before = state;
        state = target;
        phase = Phase.CURRENT;
        gathered = null;
        succeeded();
        if (known) {
            JsonNode delta = StateTree.diff(before, target);
            if (delta != null) {
                tell(delta, before, target, after);
            }
        }
        known = true;
        for (Subscriber subscriber : subscribers) {
            if (subscriber.isWaiting()) {
                subscriber.confirm(state, after);
            }
        }
    }

    /** A notification came. */
    void notified(JsonNode delta, After after) {
        if (isEvent()) {
            tell(delta, null, delta, after);
            return;
        }
        JsonNode before = state;
        state = StateTree.apply(before, delta);
        if (phase == Phase.FETCHING) {
            gathered = StateTree.compose(gathered, delta);
        }
        tell(delta, before, state, after);
    }

    private void tell(JsonNode delta, @Nullable JsonNode before, @Nullable JsonNode now, After after) {
        for (Subscriber subscriber : subscribers) {
            subscriber.hear(delta, before, now, after);
        }
    }

    /** The connection did not take the request. Who waits goes on waiting: it will be made again. */
    void notSent(XapiException reason) {
        phase = phase == Phase.REQUESTED ? Phase.REFUSED : Phase.STALE;
        gathered = null;
        failure = reason;
    }

    /** The device did not answer. Who waits goes on waiting: it will be asked again. */
    void unanswered(XapiException reason) {
        notSent(reason);
        attempts++;
    }

    /** The device refused to subscribe, or to tell the current values. Who waits is refused; others stay. */
    void refused(XapiException reason, After after) {
        unanswered(reason);
        for (Subscriber subscriber : List.copyOf(subscribers)) {
            if (subscriber.isWaiting()) {
                subscribers.remove(subscriber);
                subscriber.fail(reason, after);
            }
        }
        failure = subscribers.isEmpty() ? null : reason;
    }

    /** The channel is lost. */
    void down() {
        phase = Phase.DOWN;
        gathered = null;
        attempts = 0;
        failure = null;
    }
}
