package dev.jxapi.simulator;

import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.FaultPlan;
import dev.jxapi.simulator.internal.device.Session;
import dev.jxapi.simulator.internal.net.Server;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What can go wrong with a device and with the way to it. Each fault lasts until {@link #clear()} unless its description
 * says that it happens once; those for connections hold for open and new ones alike.
 */
public final class Faults {

    private static final Map<String, String> ROOTS = Map.of(
            "xcommand",
            "command",
            "xstatus",
            "status",
            "xconfiguration",
            "configuration",
            "command",
            "command",
            "status",
            "status",
            "configuration",
            "configuration");

    private final Device device;
    private final Server server;
    private final Reboot reboot;
    private final FaultPlan plan;

    Faults(Device device, Server server, Reboot reboot) {
        this.device = device;
        this.server = server;
        this.reboot = reboot;
        this.plan = device.faults();
    }

    /**
     * Once: the device restarts. Connections are reset, new ones are refused with 502 for a while of the device's clock,
     * then it is up again on the same port, with its uptime, calls and whatever else does not survive from the start.
     */
    public Faults reboot(Duration down) {
        reboot.restart(down, false);
        return this;
    }

    /** Once: as {@link #reboot}, but while the device is down nothing listens on the port. */
    public Faults powerCycle(Duration down) {
        reboot.restart(down, true);
        return this;
    }

    /** Once: resets the TCP connections, without a close frame, as a device does that loses power. */
    public Faults dropConnections() {
        device.sessions().forEach(session -> session.webSocket().abort());
        return this;
    }

    /** Once: ends the TCP connections in order, but without a close frame. */
    public Faults hangUp() {
        device.sessions().forEach(session -> session.webSocket().hangUp());
        return this;
    }

    /**
     * Once: closes the connections with the WebSocket's closing handshake.
     *
     * @param code a close code; 1005 for a close frame without one
     */
    public Faults closeConnections(int code, String reason) {
        device.sessions().forEach(session -> session.webSocket().close(code, reason));
        return this;
    }

    /**
     * Refuses new connections with an HTTP status: 403 for wrong credentials, 502 while booting, 503 when they come too
     * often, 404 without WebSocket.
     */
    public Faults refuse(int httpStatus) {
        return refuse(httpStatus, FaultPlan.ALWAYS);
    }

    /** Refuses a number of connections with an HTTP status, then lets them in again. */
    public Faults refuse(int httpStatus, int times) {
        plan.refusals.set(times);
        plan.refusalCode = httpStatus;
        return this;
    }

    /** Nothing listens on the port: connections are refused by TCP. */
    public Faults unreachable() {
        server.pause();
        return this;
    }

    /** Takes connections and never answers the HTTP request. */
    public Faults ignoreHandshakes() {
        plan.ignoreHandshakes = true;
        return this;
    }

    /** Answers pings, and nothing else. What was asked meanwhile is never answered. */
    public Faults silent() {
        plan.silent = true;
        return this;
    }

    /** Neither reads nor writes: pings stay unanswered, as when the network between is cut. */
    public Faults halfOpen() {
        plan.halfOpen = true;
        device.sessions().forEach(session -> session.webSocket().stall(true));
        return this;
    }

    /** Answers requests, but no pings. */
    public Faults ignorePings() {
        plan.mutePongs = true;
        device.sessions().forEach(session -> session.webSocket().answerPings(false));
        return this;
    }

    /** Everything that is sent arrives later, in the same order. */
    public Faults slow(Duration delay) {
        plan.delay = delay;
        return this;
    }

    /** Gathers eight answers, or fewer when none comes for 200 ms, and sends them in another order. */
    public Faults reorder(long seed) {
        plan.reordering = new Random(seed);
        return this;
    }

    /** Sends each answer twice. */
    public Faults duplicateAnswers() {
        plan.duplicates = true;
        return this;
    }

    /** Sends a text instead of each answer. */
    public Faults malformed(String text) {
        plan.malformed = text;
        return this;
    }

    /** Adds a field of so many bytes to each answer. */
    public Faults huge(int bytes) {
        plan.hugeBytes = bytes;
        return this;
    }

    /** Cuts each message into frames of so many bytes. */
    public Faults fragment(int bytes) {
        plan.fragmentBytes = bytes;
        return this;
    }

    /** Answers with ids that nobody asked with. */
    public Faults unknownIds() {
        plan.unknownIds = true;
        return this;
    }

    /** Once: sets a status so many times, to 1, 2, 3 and so on; each is told to the subscribers. */
    public Faults burst(String statusPath, int count) {
        DeviceValue value = new DeviceValue(device, "Status", statusPath);
        for (int i = 1; i <= count; i++) {
            value.set(i);
        }
        return this;
    }

    /** Refuses subscriptions beyond so many on all connections together. */
    public Faults subscriptionLimit(int count) {
        plan.subscriptionLimit = count;
        return this;
    }

    /**
     * Refuses a node and all below it to everybody.
     *
     * @param path in terminal syntax, {@code xCommand Dial} or {@code xStatus Audio}; a command where the root is missing
     */
    public Faults denyPermission(String path) {
        String normal = path.trim().replaceAll("[\\s/]+", " ").toLowerCase(Locale.ROOT);
        int space = normal.indexOf(' ');
        String first = space < 0 ? normal : normal.substring(0, space);
        String root = ROOTS.get(first);
        plan.denied.put(root == null ? "command " + normal : root + normal.substring(first.length()), true);
        return this;
    }

    /** Refuses every request as a device does that is starting. */
    public Faults notReady() {
        plan.notReady = true;
        return this;
    }

    /** Takes all faults away; connections that were dropped stay so. */
    public Faults clear() {
        plan.clear();
        device.sessions().forEach(this::restore);
        server.resume();
        return this;
    }

    private void restore(Session session) {
        session.webSocket().stall(false);
        session.webSocket().answerPings(true);
    }
}
