package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.DeviceClock;
import dev.jxapi.simulator.Evidence;
import dev.jxapi.simulator.ReceivedRequest;
import dev.jxapi.simulator.internal.model.DeviceModel;
import dev.jxapi.simulator.internal.model.EventShape;
import dev.jxapi.simulator.internal.net.Upgrade;
import dev.jxapi.simulator.internal.net.WebSocket;
import dev.jxapi.simulator.internal.state.StateNode;
import dev.jxapi.simulator.internal.state.StateNode.Branch;
import dev.jxapi.simulator.internal.state.StateNode.Leaf;
import dev.jxapi.simulator.internal.state.StatePath;
import dev.jxapi.simulator.internal.state.StateTree;
import dev.jxapi.simulator.internal.state.Step;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The device: its state, sessions and commands. One lock guards all of it; whatever is sent is queued while the lock is
 * held, so that each connection sees answers and feedback in the order in which things happened.
 */
public final class Device {

    private static final int LOGGED_REQUESTS = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Happenings happenings = new Happenings(lock);
    private final String name;
    private final DeviceModel model;
    private final DeviceClock clock;
    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final FaultPlan faults = new FaultPlan();
    private final Logins logins;
    private final Permissions permissions;
    private final Commands commands = new Commands(this);
    private final Requests requests = new Requests(this, commands);
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<StatePath, Supplier<Object>> live = new LinkedHashMap<>();
    private final Set<Session> sessions = new LinkedHashSet<>();
    private final Deque<ReceivedRequest> log = new ArrayDeque<>();
    private final List<Runnable> deferred = new ArrayList<>();
    private volatile Branch root;
    private volatile @Nullable Replay replay;
    private volatile Evidence evidence = Evidence.USUAL;
    private int transactions;
    private int connections;

    public Device(String name, DeviceModel model, DeviceClock clock, ScheduledExecutorService timer, Executor workers) {
        this.name = name;
        this.model = model;
        this.clock = clock;
        this.timer = timer;
        this.workers = workers;
        this.root = model.factoryState();
        this.logins = new Logins(this, clock);
        this.permissions = new Permissions(model, faults);
    }

    public String name() {
        return name;
    }

    public DeviceModel model() {
        return model;
    }

    public DeviceClock clock() {
        return clock;
    }

    public ScheduledExecutorService timer() {
        return timer;
    }

    public Executor workers() {
        return workers;
    }

    public FaultPlan faults() {
        return faults;
    }

    public Commands commands() {
        return commands;
    }

    Permissions permissions() {
        return permissions;
    }

    public Logins logins() {
        return logins;
    }

    /** Decides who may connect. */
    public Upgrade.Policy frontDoor() {
        return new FrontDoor(this);
    }

    public Map<String, User> users() {
        return users;
    }

    public Evidence evidence() {
        return evidence;
    }

    public void evidence(Evidence chosen) {
        evidence = chosen;
    }

    @Nullable
    Replay replay() {
        return replay;
    }

    /** Lets the device answer as in a recording first of all. */
    public void replay(Replay recorded) {
        replay = recorded;
    }

    /** The state without the values that are computed when asked for. */
    Branch root() {
        return root;
    }

    /** The state. */
    public Branch snapshot() {
        return locked(() -> {
            Branch now = root;
            for (Map.Entry<StatePath, Supplier<Object>> value : live.entrySet()) {
                if (StateTree.get(now, value.getKey()) != null) {
                    now = StateTree.put(
                            now, value.getKey(), new Leaf(value.getValue().get()));
                }
            }
            return now;
        });
    }

    Branch snapshotFor(User user) {
        return visible(snapshot(), user);
    }

    Branch visible(Branch tree, User user) {
        return user.admin() ? tree : model.visible(tree, user.roles());
    }

    /** Lets the value of a status follow something; no feedback is sent for it. Setting the status ends it. */
    public void live(String path, Supplier<Object> value) {
        StatePath rooted = model.canonical(StatePath.parse(path).under("Status"));
        locked(() -> live.put(rooted, value));
    }

    /** Ends {@link #live} for a status and all below it. */
    public void notLive(String path) {
        StatePath rooted = model.canonical(StatePath.parse(path).under("Status"));
        locked(() -> live.keySet().removeIf(candidate -> startsWith(candidate, rooted)));
    }

    private static boolean startsWith(StatePath path, StatePath start) {
        return path.steps().size() >= start.steps().size()
                && path.steps().subList(0, start.steps().size()).equals(start.steps());
    }

    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes several things at once. */
    public void change(Consumer<Change> changes) {
        locked(() -> {
            Branch before = root;
            Change change = new Change(model, before);
            changes.accept(change);
            root = change.root();
            if (StateTree.difference(before, root) instanceof Branch difference) {
                publish(() -> sessions.forEach(session -> session.feedback(difference)));
            }
            happenings.signal();
            return root;
        });
    }

    /** The value of a status now, null if there is none. */
    public @Nullable Object statusValue(String path) {
        return new Change(model, root).statusValue(path);
    }

    /** The value of a configuration now, null if there is none. */
    public @Nullable Object configurationValue(String path) {
        return new Change(model, root).configurationValue(path);
    }

    /** The item numbers of a list of statuses now. */
    public SortedSet<Integer> statusItems(String path) {
        return new Change(model, root).statusItems(path);
    }

    /** Sets a leaf, or several below a path at once; ends {@link #live} for them. */
    public void setFromTest(StatePath path, Object value) {
        StatePath canonical = model.canonical(path);
        locked(() -> live.keySet().removeIf(candidate -> startsWith(candidate, canonical)));
        change(change -> set(change, canonical, value));
    }

    private static void set(Change change, StatePath path, Object value) {
        if (value instanceof Map<?, ?> values) {
            values.forEach((name, child) -> {
                List<Step> steps = new ArrayList<>(path.steps());
                steps.addAll(StatePath.parse(String.valueOf(name)).steps());
                set(change, new StatePath(steps), child);
            });
        } else {
            change.set(path, value);
        }
    }

    public void removeFromTest(StatePath path) {
        StatePath canonical = model.canonical(path);
        locked(() -> live.keySet().removeIf(candidate -> startsWith(candidate, canonical)));
        change(change -> change.remove(canonical));
    }

    /** Lets an event happen. {@code path} in terminal syntax, below {@code Event}. */
    public void emit(String path, @Nullable Object body) {
        StatePath rooted = model.canonical(StatePath.parse(path).under("Event"));
        StateNode content = EventShape.body(
                model.place(rooted).flatMap(place -> place.branch().node()).orElse(null), body);
        Branch event = StateTree.put(Branch.EMPTY, rooted, content);
        locked(() -> {
            publish(() -> sessions.forEach(session -> session.event(event)));
            return event;
        });
    }

    private void publish(Runnable feedback) {
        if (transactions > 0) {
            deferred.add(feedback);
        } else {
            feedback.run();
        }
    }

    /** Does something whose feedback is sent after it: the answer of a command goes before what it changed. */
    void transaction(Runnable action) {
        lock.lock();
        transactions++;
        try {
            action.run();
        } finally {
            transactions--;
            if (transactions == 0) {
                List<Runnable> feedback = List.copyOf(deferred);
                deferred.clear();
                feedback.forEach(Runnable::run);
            }
            lock.unlock();
        }
    }

    WebSocket.Listener opened(User user, boolean legacy, WebSocket webSocket) {
        return locked(() -> {
            Session session = new Session(this, ++connections, user, legacy, webSocket);
            sessions.add(session);
            webSocket.answerPings(!faults.mutePongs);
            if (faults.halfOpen) {
                webSocket.stall(true);
            }
            happenings.signal();
            return session;
        });
    }

    void closed(Session session) {
        locked(() -> {
            happenings.signal();
            return sessions.remove(session);
        });
    }

    /** Takes a message; null for one that was not text. */
    void received(Session session, @Nullable String message) {
        locked(() -> {
            requests.receive(session, message == null ? "" : message);
            return session;
        });
    }

    void log(ReceivedRequest request) {
        if (log.size() == LOGGED_REQUESTS) {
            log.removeFirst();
        }
        log.add(request);
        happenings.signal();
    }

    public List<ReceivedRequest> requests() {
        return locked(() -> List.copyOf(log));
    }

    public void forgetRequests() {
        locked(() -> {
            log.clear();
            return log;
        });
    }

    public List<Session> sessions() {
        return locked(() -> List.copyOf(sessions));
    }

    /** The subscriptions of all connections. */
    public int subscriptionCount() {
        return locked(
                () -> sessions.stream().mapToInt(Session::subscriptionCount).sum());
    }

    /** See {@link Happenings#await}. */
    public boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
        return happenings.await(condition, timeout);
    }

    /** Forgets all settings, except for how the device is reached, without which no test could go on. */
    public void resetToFactory() {
        change(change -> {
            Map<String, Object> kept = new LinkedHashMap<>();
            for (String path : List.of("NetworkServices Websocket", "NetworkServices HTTP Mode")) {
                Object value = change.configurationValue(path);
                if (value != null) {
                    kept.put(path, value);
                }
            }
            change.reset(model.factoryState());
            kept.forEach(change::configuration);
        });
    }
}
