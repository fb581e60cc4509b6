package dev.jxapi.simulator.internal.device;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What goes wrong on the device at present. Read on the event loop, changed by tests. */
public final class FaultPlan {

    /** Unlimited, for a number of times. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public volatile int refusalCode;
    public final AtomicInteger refusals = new AtomicInteger();
    public volatile boolean ignoreHandshakes;
    /** Whether the device is down while the web server before it is up. Not a fault to be cleared: it passes. */
    public volatile boolean booting;

    public volatile boolean silent;
    public volatile boolean halfOpen;
    public volatile boolean mutePongs;
    public volatile Duration delay = Duration.ZERO;
    public volatile @Nullable Random reordering;
    public volatile boolean duplicates;
    public volatile boolean unknownIds;
    public volatile @Nullable String malformed;
    public volatile int hugeBytes;
    public volatile int fragmentBytes;
    public volatile boolean notReady;
    public volatile int subscriptionLimit = ALWAYS;
    /** Paths that nobody may use, lower case, without item numbers: {@code status call}. */
    public final Map<String, Boolean> denied = new ConcurrentHashMap<>();

    /** Back to a device on which nothing goes wrong. */
    public void clear() {
        refusalCode = 0;
        refusals.set(0);
        ignoreHandshakes = false;
        silent = false;
        halfOpen = false;
        mutePongs = false;
        delay = Duration.ZERO;
        reordering = null;
        duplicates = false;
        unknownIds = false;
        malformed = null;
        hugeBytes = 0;
        fragmentBytes = 0;
        notReady = false;
        subscriptionLimit = ALWAYS;
        denied.clear();
    }

    /** The status code to refuse a connection with, 0 to let it in. */
    int refusal() {
        int code = refusalCode;
        if (code == 0) {
            return 0;
        }
        return refusals.getAndUpdate(left -> left == ALWAYS || left == 0 ? left : left - 1) > 0 ? code : 0;
    }
}
