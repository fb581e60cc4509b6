package dev.jxapi.simulator.internal.device;

import dev.jxapi.simulator.DeviceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who has tried wrong passwords. After {@code Security Session MaxFailedLogins} of them in a row a user is locked out for
 * {@code FailedLoginsLockoutTime} minutes, with the right password too; that is why a client must not try again and again.
 */
public final class Logins {

    private static final int DEFAULT_LOCKOUT_MINUTES = 60;

    private final Device device;
    private final DeviceClock clock;
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, Instant> lockedUntil = new ConcurrentHashMap<>();

    Logins(Device device, DeviceClock clock) {
        this.device = device;
        this.clock = clock;
    }

    boolean locked(String user) {
        Instant until = lockedUntil.get(user);
        return until != null && clock.now().isBefore(until);
    }

    void failed(String user) {
        int allowed = number("Security Session MaxFailedLogins", 0);
        int count = failures.computeIfAbsent(user, u -> new AtomicInteger()).incrementAndGet();
        if (allowed > 0 && count >= allowed) {
            int minutes = number("Security Session FailedLoginsLockoutTime", DEFAULT_LOCKOUT_MINUTES);
            lockedUntil.put(user, clock.now().plus(Duration.ofMinutes(minutes)));
            failures.remove(user);
        }
    }

    void succeeded(String user) {
        failures.remove(user);
    }

    /** Lets a user in again. */
    public void unblock(String user) {
        failures.remove(user);
        lockedUntil.remove(user);
    }

    private int number(String path, int otherwise) {
        return device.configurationValue(path) instanceof Integer number ? number : otherwise;
    }
}
